import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {upgradeSavepoints} from './upgrade-savepoints.js';

const upgrade = (body: string, more = ''): string => `<?php
function xmldb_block_ex_upgrade($oldversion) {
${body}
    return true;
}
${more}`;
const problemsOf = (body: string, more = ''): Promise<string[]> =>
    checkFiles(upgradeSavepoints, pluginWith({'db/upgrade.php': upgrade(body, more)}));

describe('upgrade-savepoints', () => {
    test.each([
        ['a step without one', 'if ($oldversion < 2026010100) {\n    $x = \'savepoint(\';\n}',
            '3:19-3:29 The step to 2026010100 has no savepoint.'],
        ['a step without braces', 'if ($oldversion < 2026010100) do_it();', '3:19-3:29 The step to 2026010100 has no savepoint.'],
        ['a commented one', 'if ($oldversion < 2026010100) {\n    // upgrade_block_savepoint(true, 2026010100, \'ex\');\n}',
            '3:19-3:29 The step to 2026010100 has no savepoint.'],
        ['another version', 'if ($oldversion < 2026010100) {\n    upgrade_block_savepoint(true, 2026010200, \'ex\');\n}',
            '4:35-4:45 The savepoint of the step to 2026010100 is 2026010200.'],
        ['another plugin',
            'if ($oldversion < 2026010100) {\n    upgrade_plugin_savepoint(true, 2026010100, \'block\', \'other\');\n}',
            '4:48-4:64 This savepoint is of block_other, the plugin is block_ex.'],
        ['another type', 'if ($oldversion < 2026010100) {\n    upgrade_mod_savepoint(true, 2026010100, \'ex\');\n}',
            '4:45-4:49 This savepoint is of mod_ex, the plugin is block_ex.'],
        ['Moodle\'s own', 'if ($oldversion < 2026010100) {\n    upgrade_main_savepoint(true, 2026010100);\n}',
            '4:5-4:27 upgrade_main_savepoint() is for Moodle itself.'],
        ['one outside of steps', 'upgrade_block_savepoint(true, 2026010100, \'ex\');',
            '3:1-3:48 The savepoint 2026010100 stands outside of every step.'],
        ['steps upside down', ['2026010200', '2026010100'].map(version =>
            `if ($oldversion < ${version}) {\n    upgrade_block_savepoint(true, ${version}, 'ex');\n}`).join('\n'),
        '6:19-6:29 The step to 2026010100 stands behind the one to 2026010200.'],
        ['a step twice', ['2026010100', '2026010100'].map(version =>
            `if ($oldversion < ${version}) {\n    upgrade_block_savepoint(true, ${version}, 'ex');\n}`).join('\n'),
        '6:19-6:29 There are two steps to 2026010100.'],
    ])('names %s', async (_, body, expected) => {
        expect(await problemsOf(body)).toEqual([`db/upgrade.php:${expected}`]);
    });

    test('follows helpers', async () => {
        expect(await problemsOf('if ($oldversion < 2026010100) {\n    block_ex_step();\n}',
            'function block_ex_step() { upgrade_block_savepoint(true, 2026010100, \'ex\'); }')).toEqual([]);
    });

    test('accepts each good form', async () => {
        expect(await problemsOf(`
if ($oldversion < 2026010100) {
    if (more()) {
        echo "}";
    }
    upgrade_plugin_savepoint(true, 2026010100, 'block', 'ex');
}
if ($result && $oldversion < 2026010100.01) {
    upgrade_block_savepoint($result, 2026010100.01, 'ex');
}
if ($oldversion < 2026010200 && $oldversion >= 2026010150) {
    upgrade_block_savepoint(true, $version, $name);
}
// Automatically generated Moodle v5.1.0 release upgrade line.`)).toEqual([]);
        expect(await checkFiles(upgradeSavepoints, {
            ...pluginWithVersion('block_ex', 'mod_ex'),
            'db/upgrade.php': upgrade('if ($oldversion < 2026010100) {\n    upgrade_mod_savepoint(true, 2026010100, \'ex\');\n}')
                .replace('xmldb_block_ex', 'xmldb_ex'),
        })).toEqual([]);
    });

    test('says nothing of a file that is broken, empty or not there', async () => {
        for (const text of ['', '<?php\nfunction xmldb_block_ex_upgrade($oldversion) {\n  if ($oldversion < 20']) {
            expect(await checkFiles(upgradeSavepoints, pluginWith({'db/upgrade.php': text}))).toEqual([]);
        }
        expect(await checkFiles(upgradeSavepoints, pluginWith({}))).toEqual([]);
    });
});
