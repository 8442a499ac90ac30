import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {upgradeVersion} from './upgrade-version.js';

const problemsOf = (version: string): Promise<string[]> => checkFiles(upgradeVersion, pluginWith({
    'db/upgrade.php': '<?php\nfunction xmldb_block_ex_upgrade($oldversion) {\n'
        + `    if ($oldversion < 2026010100) {\n    }\n    if ($oldversion < ${version}) {\n    }\n    return true;\n}\n`,
}));

test('upgrade-version names a version behind the last step', async () => {
    expect(await problemsOf('2026112301')).toEqual([
        'version.php:3:20-3:30 db/upgrade.php has a step to 2026112301, and the version is 2026112300.',
    ]);
});

test('and accepts one that is at it, or above', async () => {
    expect(await problemsOf('2026112300')).toEqual([]);
    expect(await problemsOf('2026112200')).toEqual([]);
    expect(await checkFiles(upgradeVersion, pluginWith({}))).toEqual([]);
});
