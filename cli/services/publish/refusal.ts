import {EnvironmentError, ProblemsError, UserError} from '../../core/errors.js';
import type {Problem} from '../../core/problem.js';
import type {Answer} from './post.js';
import type {Submission} from './submission.js';
import {withoutToken, type Token} from './token.js';

/** One thing that the Marketplace does not accept: a field of the request and a sentence. */
interface Violation {
    propertyPath: string;
    message: string;
}

/**
 * What to tell the user of an answer other than 201.
 *
 * @param tried how often the upload was sent in this run
 */
export function refusal(
    answer: Answer,
    submission: Submission,
    {host, token, tried}: {host: string; token: Token; tried: number},
): UserError {
    const clean = (text: string): string => plain(withoutToken(text, token));
    const {detail, violations} = readProblem(answer.body);
    const said = detail === '' ? '' : ` It says: ${clean(detail)}`;
    const {status} = answer;
    if (status === 422 && violations.length > 0) {
        return new ProblemsError(violations.map(({propertyPath, message}) =>
            toProblem(clean(propertyPath), clean(message), submission, tried)));
    }
    if (status === 400 || status === 413 || status === 422) {
        const message = status === 413 ? 'The zip is larger than the server takes' : `The server refused the upload with ${status}`;
        return new ProblemsError([toProblem('file', detail === '' ? message : clean(detail), submission, tried)]);
    }
    if (status === 401) {
        return new UserError(
            `${host} does not accept the token from the ${token.from}`,
            'It may have expired or been revoked: make a new one under Account, Security, API tokens in the Marketplace.',
        );
    }
    if (status === 403) {
        return new UserError(
            `The token's account may not add versions to ${submission.component}.${said}`,
            'Use a token of an account that maintains the plugin.',
        );
    }
    if (status === 404 && isJson(answer)) {
        return new UserError(
            `The Marketplace knows no plugin ${submission.component}`,
            'Register the plugin in the Marketplace first, with its first version; later ones can be published from here.',
        );
    }
    if (status === 409) {
        return new UserError(
            `${submission.component} takes no new versions at the moment.${said}`,
            'Look at the plugin\'s state in the Marketplace.',
        );
    }
    if (status === 429 || status === 503) {
        return new EnvironmentError(
            `${host} is busy (${status}) and did not take the upload${tried > 1 ? `, tried ${tried} times` : ''}`,
            answer.retryAfter === null ? 'Run the command again later.'
                : `Run the command again in ${answer.retryAfter} seconds or later.`,
        );
    }
    if (status >= 500) {
        return new EnvironmentError(
            `${host} failed with ${status}; the version may have been taken or not.${said}`,
            mayHaveBeenTaken(submission),
        );
    }
    return unexpected(answer, host, clean);
}

/** What to do when nobody knows whether a version was taken: a build number is taken once, so another run does no harm. */
export function mayHaveBeenTaken({component, version}: Submission): string {
    return `Look among the versions of ${component} in the Marketplace, or run the command again: build ${version} is taken only `
        + 'once, so that the answer "already exists" would mean that it was taken.';
}

function unexpected(answer: Answer, host: string, clean: (text: string) => string): EnvironmentError {
    if (answer.status >= 300 && answer.status < 400) {
        return new EnvironmentError(
            `${host} sends the upload on to ${clean(answer.location ?? 'another address')}; the token was not sent there`,
            'If you trust that address, name the API there with --url.',
        );
    }
    const body = isJson(answer) ? 'an answer' : /html/i.test(answer.type) ? 'a web page' : 'something other than JSON';
    return new EnvironmentError(
        `${host} answered ${answer.status} with ${body}, as no Marketplace API does`,
        'Look at --url: it must be the API\'s address, which ends in /api.',
    );
}

/** What to do about a violation, by what it speaks of. */
const HINTS: [pattern: RegExp, help: (submission: Submission) => string][] = [
    [/build number|already exist|duplicate/i, () => 'Raise $plugin->version and publish again.'],
    [/size|large|limit/i, ({file}) => `The zip has ${Math.ceil(file.bytes.length / 1024)} KB: leave out what users do not need.`],
    [/version\.php/i, () => 'Run `lectern check` on the zip, and mend version.php.'],
    [/^releaseNotes\b/i, () => 'Mend the section of this release in CHANGES.md, or name another file with --notes.'],
    [/^vcsRepositoryUrl\b/i, () => 'Name the repository\'s web address with --vcs-repository.'],
    [/^vcsBranch\b/i, () => 'Name the branch with --vcs-branch.'],
    [/^vcsTag\b/i, () => 'Name the tag with --vcs-tag.'],
    [/\b(zip|archive)\b/i, () => 'Run `lectern check` on the zip, and pack it again.'],
];

function toProblem(property: string, message: string, submission: Submission, tried: number): Problem {
    const about = `${property}: ${message}`;
    const duplicate = HINTS[0]![0].test(message);
    const place = duplicate || /version\.php/i.test(message)
        ? submission.versionPlace
        : {file: submission.file.name, line: 1, column: 1};
    const hint = HINTS.find(([pattern]) => pattern.test(about))?.[1](submission) ?? 'Mend this and publish again.';
    return {
        ...place, code: 'marketplace-refused', severity: 'error',
        message: `The Marketplace refuses ${property === '' ? 'the upload' : property}: ${message.replace(/\.$/, '')}.`,
        help: duplicate ? `${hint} ${earlierTry(tried)}` : hint,
    };
}

/** Where a build number is known already, it may be this very upload that was taken. */
function earlierTry(tried: number): string {
    return tried > 1
        ? 'This run sent it more than once: if you see it in the Marketplace, an earlier try was taken and all is well.'
        : 'If an earlier run was cut off, that upload was taken: look in the Marketplace.';
}

/** Reads `{detail, violations}` (RFC 9457); what is missing or of another shape is left empty. */
function readProblem(body: string): {detail: string; violations: Violation[]} {
    try {
        const {detail, violations} = JSON.parse(body) as {detail?: unknown; violations?: unknown};
        return {
            detail: typeof detail === 'string' ? detail : '',
            violations: (Array.isArray(violations) ? violations : []).flatMap((one: Partial<Violation> | null) =>
                typeof one?.message === 'string'
                    ? [{propertyPath: typeof one.propertyPath === 'string' ? one.propertyPath : '', message: one.message}]
                    : []),
        };
    } catch {
        return {detail: '', violations: []};
    }
}

function isJson({type}: Answer): boolean {
    return /[/+]json\b/i.test(type);
}

/** A server's text as a terminal may show it: on one line, without control characters, not endless. */
function plain(text: string): string {
    const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return clean.length > 500 ? `${clean.slice(0, 500)}…` : clean;
}
