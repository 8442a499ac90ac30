import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findMoodle} from '../../core/moodle.js';
import {listFiles} from '../../core/list-files.js';
import {withFiles} from '../../testing/files.js';
import type {ToolCheck, ToolRun} from '../check.js';

/** What Moodle's own version.php says, as far as the tool reads it. */
export const MOODLE_VERSION_PHP = '<?php\n$version = 2024100705.00;\n$release = \'4.5.5 (Build: 20250609)\';\n$branch = \'405\';\n';

/**
 * Runs a tool check on plugins in a Moodle tree made of files; its cache is in there, too.
 *
 * @param files by path from the top of the Moodle
 * @param plugins their folders, e.g. `local/example`
 * @returns problems as `file:line:column severity message`, what was skipped, and the files as they are then
 */
export async function runTool(
    check: ToolCheck, files: Record<string, string>, plugins: readonly string[], options: Partial<ToolRun> = {},
): Promise<{problems: string[]; skipped: readonly string[]; read(path: string): Promise<string>}> {
    return withFiles({'version.php': MOODLE_VERSION_PHP, ...files}, async root => {
        const before = process.env['LECTERN_CACHE'];
        process.env['LECTERN_CACHE'] = join(root, '.cache');
        try {
            const moodle = findMoodle(root);
            const result = await check.runTool({
                branch: null, fix: false, asked: false, ...options,
                plugins: await Promise.all(plugins.map(async path => ({
                    folder: join(root, path), component: path.replace('/', '_'), paths: await listFiles(join(root, path)), moodle,
                }))),
            });
            const texts = new Map(await Promise.all(Object.keys(files).map(async path =>
                [path, await readFile(join(root, path), 'utf8')] as const)));
            return {
                problems: result.problems
                    .map(({file, line, column, severity, message}) =>
                        `${file.slice(root.length + 1)}:${line}:${column} ${severity} ${message}`)
                    .sort(),
                skipped: result.skipped.map(reason => reason.replaceAll(root, '<moodle>')),
                read: path => Promise.resolve(texts.get(path) ?? ''),
            };
        } finally {
            if (before === undefined) {
                delete process.env['LECTERN_CACHE'];
            } else {
                process.env['LECTERN_CACHE'] = before;
            }
        }
    });
}

/** The files of a plugin that can be installed, at a place in the Moodle. */
export function pluginAt(path: string, files: Record<string, string>): Record<string, string> {
    const component = path.replace('/', '_');
    return Object.fromEntries(Object.entries({
        'version.php': `<?php\n$plugin->version = 2026010100;\n$plugin->component = '${component}';\n`, ...files,
    }).map(([name, text]) => [`${path}/${name}`, text]));
}
