import {loadPhpParser} from '../../core/php/parse-php.js';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import type {Branch} from '../../core/branches.js';
import type {UnpackedZip} from '../../services/check/plugin-files.js';
import {runChecks} from '../../services/check/run-checks.js';
import {edited} from '../../services/check/apply-fixes.js';
import type {Check, Edit, PluginPlace} from '../check.js';

/** How the files lie, where it matters. */
export interface Around {
    place?: PluginPlace;
    branch?: Branch;
    /** The entries of a zip, instead of a folder. */
    zip?: ReadonlyMap<string, true | string>;
    /** A Moodle checkout around it. */
    moodle?: MoodleCode;
}

/**
 * Runs one check on a plugin that is a map of files, through the engine.
 *
 * @returns each problem as `file:line:column message`, with `-line:column` of its end where it has one
 */
export async function checkFiles(check: Check, files: Record<string, string>, around: Around = {}): Promise<string[]> {
    const read = (path: string): string => files[path] ?? '';
    const problems = runChecks({
        paths: Object.keys(files).sort(),
        read,
        shown: path => path === '' ? '.' : path,
        unpacked: around.zip === undefined ? null : unpacked(around.zip, files),
    }, {checks: [check], place: around.place ?? null, branch: around.branch ?? null,
        moodle: around.moodle ?? null, parser: await loadPhpParser()});
    return problems.map(({file, line, column, endLine, endColumn, message}) =>
        `${file}:${line}:${column}${endLine === undefined ? '' : `-${endLine}:${endColumn ?? 0}`} ${message}`);
}

function unpacked(entries: ReadonlyMap<string, true | string>, files: Record<string, string>): UnpackedZip {
    const root = /^[^/]+\//.exec([...entries.keys()][0] ?? '')?.[0] ?? '';
    return {entries, names: [...entries.keys()], prefix: root, read: path => files[path.slice(root.length)] ?? null};
}

/** Runs one check on a plugin that is a map of files, makes the edits that it offers, and returns the files. */
export async function fixFiles(check: Check, files: Record<string, string>, around: Around = {}): Promise<Record<string, string>> {
    const fixes = new Map<string, Edit[]>();
    runChecks({
        paths: Object.keys(files).sort(), read: path => files[path] ?? '', shown: path => path, unpacked: null,
    }, {
        checks: [check], place: around.place ?? null, branch: around.branch ?? null, moodle: around.moodle ?? null,
        parser: await loadPhpParser(), fixes,
    });
    return {...files, ...Object.fromEntries([...fixes].map(([path, edits]) => [path, edited(files[path] ?? '', edits).result]))};
}
