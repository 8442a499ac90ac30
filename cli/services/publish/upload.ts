import {EnvironmentError} from '../../core/errors.js';
import {NoAnswer, post, type Answer} from './post.js';
import {mayHaveBeenTaken, refusal} from './refusal.js';
import type {Submission} from './submission.js';
import type {Token} from './token.js';

/** What the Marketplace says of a version that it has taken; fields that it left out are null. */
export interface Queued {
    id: number | null;
    version: string | null;
    releaseName: string | null;
    maturity: string | null;
    /** `in_testing`: the prechecks are to run. */
    status: string | null;
    moodleVersions: string[];
}

export interface UploadOptions {
    url: URL;
    token: Token;
    /** Milliseconds for one try. */
    timeout: number;
    /** Told before each wait. */
    onWait: (seconds: number, why: string) => void;
    /** Waits that many seconds. */
    sleep: (seconds: number) => Promise<void>;
}

/** How often the same upload is tried where the server says that it did not take it. */
const TRIES = 4;
/** The longest wait that is sat out, in seconds. */
const LONGEST_WAIT = 120;
/** Waits where the server names none, in seconds. */
const WAITS = [5, 15, 45];

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/**
 * Sends a new version. Only an answer that says "not now" (429, 503) is tried again by itself: after a cut connection or
 * another server error the version may have been taken.
 *
 * @throws ProblemsError where the plugin is refused; UserError where token or plugin name are; EnvironmentError where the
 *     network or the server is in the way. No message holds the token.
 */
export async function upload(submission: Submission, options: UploadOptions): Promise<Queued> {
    for (let tried = 1; ; tried++) {
        const answer = await send(submission, options);
        if (answer.status === 201) {
            return readQueued(answer.body);
        }
        const wait = answer.retryAfter ?? WAITS[tried - 1] ?? LONGEST_WAIT;
        const busy = answer.status === 429 || answer.status === 503;
        if (!busy || tried === TRIES || wait > LONGEST_WAIT) {
            throw refusal(answer, submission, {host: options.url.host, token: options.token, tried});
        }
        options.onWait(wait, answer.status === 429 ? 'too many requests' : 'the server is busy');
        await options.sleep(wait);
    }
}

async function send(submission: Submission, {url, token, timeout}: UploadOptions): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(submission.file.bytes)], {type: 'application/zip'}), submission.file.name);
    for (const [name, value] of Object.entries(submission.fields)) {
        form.set(name, value as string);
    }
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type') ?? '';
    const headers = {
        'authorization': `Bearer ${token.value}`, 'accept': 'application/json', 'content-type': type, 'user-agent': 'lectern',
    };
    try {
        return await post(url, {headers, body: new Uint8Array(await encoded.arrayBuffer()), timeout});
    } catch (error) {
        throw error instanceof NoAnswer ? noAnswer(error, submission, url, timeout) : error;
    }
}

function noAnswer({code, timedOut, sent}: NoAnswer, submission: Submission, url: URL, timeout: number): EnvironmentError {
    if (/CERT|SSL|TLS|SELF_SIGNED/.test(code)) {
        return new EnvironmentError(
            `The certificate of ${url.host} is not trusted (${code}); nothing was sent`,
            'Look whether --url is right; NODE_EXTRA_CA_CERTS names a certificate of your own network.',
        );
    }
    const what = timedOut ? `${url.host} did not answer within ${Math.round(timeout / 1000)} s`
        : UNREACHABLE.has(code) ? `${url.host} cannot be reached (${code})` : `The connection to ${url.host} was cut (${code})`;
    return sent
        ? new EnvironmentError(`${what}; the version may have been taken or not`, mayHaveBeenTaken(submission))
        : new EnvironmentError(`${what}; the zip was not sent`, 'Look at the network and at --url, and run the command again.');
}

/** The status is the answer; a body that cannot be read takes nothing from it. */
function readQueued(body: string): Queued {
    let answer: Record<string, unknown> = {};
    try {
        const parsed: unknown = JSON.parse(body);
        answer = typeof parsed === 'object' && parsed !== null ? parsed as Record<string, unknown> : {};
    } catch {
        // Told by the nulls below.
    }
    const text = (name: string): string | null => typeof answer[name] === 'string' ? answer[name] : null;
    const versions = answer['moodleVersions'];
    return {
        id: typeof answer['id'] === 'number' ? answer['id'] : null,
        version: text('version'),
        releaseName: text('releaseName'),
        maturity: text('maturity'),
        status: text('status'),
        moodleVersions: Array.isArray(versions) ? versions.filter(one => typeof one === 'string') : [],
    };
}
