import {loadPhpParser} from '../../core/php/parse-php.js';
import type {Branch} from '../../core/branches.js';
import type {UnpackedZip} from '../../services/check/plugin-files.js';
import {runChecks} from '../../services/check/run-checks.js';
import type {Check, PluginPlace} from '../check.js';

/** How the files lie, where it matters. */
export interface Around {
    place?: PluginPlace;
    branch?: Branch;
    /** The entries of a zip, instead of a folder. */
    zip?: ReadonlyMap<string, true | string>;
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
    }, {checks: [check], place: around.place ?? null, branch: around.branch ?? null, parser: await loadPhpParser()});
    return problems.map(({file, line, column, endLine, endColumn, message}) =>
        `${file}:${line}:${column}${endLine === undefined ? '' : `-${endLine}:${endColumn ?? 0}`} ${message}`);
}

function unpacked(entries: ReadonlyMap<string, true | string>, files: Record<string, string>): UnpackedZip {
    const root = /^[^/]+\//.exec([...entries.keys()][0] ?? '')?.[0] ?? '';
    return {entries, prefix: root, read: path => files[path.slice(root.length)] ?? null};
}
