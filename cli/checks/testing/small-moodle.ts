import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {findMoodle} from '../../core/moodle.js';
import {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {loadPhpParser} from '../../core/php/parse-php.js';

const VERSION = `<?php
$version  = 2024100705.01;
$release  = '4.5.5 (Build: 20250613)';
$branch   = '405';
`;
const COMPONENTS = JSON.stringify({
    plugintypes: {block: 'blocks', local: 'local', mod: 'mod', tool: 'admin/tool'},
    subsystems: {role: 'admin/roles'},
});

/**
 * A Moodle checkout of a few files, in a folder of its own.
 *
 * @param files beside version.php and lib/components.json, by their paths from the document root
 */
export async function smallMoodle(files: Record<string, string>): Promise<{moodle: MoodleCode; remove: () => void}> {
    const root = mkdtempSync(join(tmpdir(), 'lectern-moodle-'));
    for (const [path, text] of Object.entries({'version.php': VERSION, 'lib/components.json': COMPONENTS, ...files})) {
        mkdirSync(dirname(join(root, path)), {recursive: true});
        writeFileSync(join(root, path), text);
    }
    const found = findMoodle(root);
    if (found === null) {
        throw new Error(`The folder ${root} is no Moodle.`);
    }
    return {
        moodle: new MoodleCode(found, await loadPhpParser()),
        remove: () => rmSync(root, {recursive: true, force: true}),
    };
}
