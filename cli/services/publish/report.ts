import type {Paint} from '../../core/report/text.js';
import type {Submission} from './submission.js';
import type {Token} from './token.js';
import type {Queued} from './upload.js';

/** What a request is made of beside the submission. */
export interface RequestFacts {
    url: URL;
    /** Told by where it is from, never by its value. */
    token: Token | null;
    warnings: readonly string[];
}

/** What would be sent, for people. */
export function requestAsText(submission: Submission, {url, token}: RequestFacts): string {
    const {file, fields: {releaseNotes, ...vcs}} = submission;
    return [
        `Would send ${title(submission)}:`,
        `POST ${url.href}`,
        `  token: ${token === null ? 'none found; a real run needs one' : `from the ${token.from}`}`,
        `  file: ${file.name}, ${Math.ceil(file.bytes.length / 1024)} KB, SHA-256 ${file.sha256}`,
        ...Object.entries(vcs).map(([name, value]) => `  ${name}: ${value}`),
        ...releaseNotes === undefined ? [] : ['  releaseNotes:', releaseNotes.replace(/^(?=.)/gm, '    ')],
        'Nothing was sent.',
    ].join('\n');
}

/** The same as `{dryRun, component, version, release, maturity, request: {method, url, token, fields, file}, warnings}`. */
export function requestAsJson(submission: Submission, {url, token, warnings}: RequestFacts): string {
    const {component, version, release, maturity, fields} = submission;
    return JSON.stringify({
        dryRun: true, component, version, release, maturity,
        request: {method: 'POST', url: url.href, token: token?.from ?? null, fields, file: fileFacts(submission)},
        warnings,
    });
}

/** What the Marketplace took, for people, and what comes next. */
export function queuedAsText(submission: Submission, {status, moodleVersions}: Queued, paint: Paint): string {
    const facts = [
        ...status === null ? [] : [`status ${status}`],
        ...moodleVersions.length === 0 ? [] : [`for Moodle ${moodleVersions.join(', ')}`],
    ].join(', ');
    const tail = facts === '' ? '' : `, ${facts}`;
    return `${paint('green', '✓')} Queued for the Marketplace's prechecks: ${title(submission)}${tail}.\n`
        + 'It is not published yet: see the results among the plugin\'s versions in the Marketplace.';
}

/** The same as `{component, version, release, file, queued: {id, version, …}, warnings}`. */
export function queuedAsJson(submission: Submission, queued: Queued, warnings: readonly string[]): string {
    const {component, version, release} = submission;
    return JSON.stringify({component, version, release, file: fileFacts(submission), queued, warnings});
}

function title({component, version, release}: Submission): string {
    return `${component} ${release === '' ? version : `${release} (${version})`}`;
}

function fileFacts({file}: Submission): {name: string; bytes: number; sha256: string} {
    return {name: file.name, bytes: file.bytes.length, sha256: file.sha256};
}
