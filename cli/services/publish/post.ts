import {request as http} from 'node:http';
import {request as https} from 'node:https';
import {text} from 'node:stream/consumers';

/** What a server answered. */
export interface Answer {
    status: number;
    /** The content type. */
    type: string;
    location: string | null;
    /** Seconds. */
    retryAfter: number | null;
    body: string;
}

/** A request that got no answer. */
export class NoAnswer extends Error {
    override name = 'NoAnswer';

    constructor(
        /** The system's code, such as ECONNRESET, or what was said. */
        readonly code: string,
        readonly timedOut: boolean,
        /** Whether any of the body was sent. */
        readonly sent: boolean,
    ) {
        super(code);
    }
}

export interface PostOptions {
    headers: Record<string, string>;
    body: Uint8Array;
    /** Milliseconds for all of it. */
    timeout: number;
    /** Milliseconds to wait for a server's leave to send the body, before it is sent without. */
    patience?: number;
}

/**
 * Posts a body, asking for leave first (Expect: 100-continue), as curl does: a server that refuses the token or the size
 * says so before the body is on its way, and cannot cut the connection while it is. Follows no redirect.
 *
 * @throws NoAnswer
 */
export async function post(url: URL, options: PostOptions): Promise<Answer> {
    const answer = await tryPost(url, options, {expect: '100-continue'});
    // A server that knows nothing of asking is asked no more.
    return answer.status === 417 ? tryPost(url, options, {}) : answer;
}

function tryPost(url: URL, {headers, body, timeout, patience = 1000}: PostOptions, leave: {expect?: string}): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const outgoing = (url.protocol === 'https:' ? https : http)(url, {
            method: 'POST',
            headers: {...headers, ...leave, 'content-length': String(body.length)},
            signal: AbortSignal.timeout(timeout),
        });
        let sent = false;
        let answered = false;
        const send = (): void => {
            if (!sent && !answered) {
                sent = true;
                outgoing.end(body);
            }
        };
        const impatient = setTimeout(send, leave.expect === undefined ? 0 : patience);
        const fail = (error: unknown): void => {
            clearTimeout(impatient);
            reject(new NoAnswer(codeOf(error), isTimeout(error), sent));
        };
        outgoing.on('continue', send).on('error', fail).on('response', response => {
            answered = true;
            clearTimeout(impatient);
            text(response).then(said => resolve({
                status: response.statusCode ?? 0,
                type: response.headers['content-type'] ?? '',
                location: response.headers.location ?? null,
                retryAfter: secondsOf(response.headers['retry-after']),
                body: said,
            }), fail).finally(() => outgoing.destroy());
        });
        outgoing.flushHeaders();
    });
}

function codeOf(error: unknown): string {
    const {code, message = String(error)} = error as Partial<NodeJS.ErrnoException>;
    return typeof code === 'string' ? code : message;
}

function isTimeout(error: unknown): boolean {
    const {name, cause} = error as Partial<Error>;
    return name === 'TimeoutError' || (typeof cause === 'object' && cause !== null && isTimeout(cause));
}

/** Retry-After in whole seconds: it holds seconds, or a date. */
function secondsOf(header: string | undefined): number | null {
    if (header === undefined) {
        return null;
    }
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
    return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
