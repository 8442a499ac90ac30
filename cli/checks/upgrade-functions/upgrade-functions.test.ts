import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {upgradeFunctions} from './upgrade-functions.js';

const problemsOf = (files: Record<string, string>): Promise<string[]> => checkFiles(upgradeFunctions, pluginWith(files));

describe('upgrade-functions', () => {
    test.each([
        ['a function of another name',
            {'db/upgrade.php': '<?php\nfunction xmldb_ex_upgrade($oldversion) {\n    return true;\n}\n'},
            'db/upgrade.php:2:10-2:26 Moodle does not call xmldb_ex_upgrade().'],
        ['no function', {'db/install.php': '<?php\n$x = 1;\n'},
            'db/install.php:1:1 This file does not declare xmldb_block_ex_install().'],
        ['another uninstall', {'db/uninstall.php': '<?php\nfunction block_ex_uninstall() {}\n'},
            'db/uninstall.php:2:10-2:28 Moodle does not call block_ex_uninstall().'],
        ['an upgrade that returns nothing',
            {'db/upgrade.php': '<?php\nfunction xmldb_block_ex_upgrade($oldversion) {\n}\n'},
            'db/upgrade.php:2:10-2:32 xmldb_block_ex_upgrade() does not return true.'],
    ])('names %s', async (_, files, expected) => {
        expect(await problemsOf(files)).toEqual([expected]);
    });

    test('accepts the right names, in any case, and what runs without a function', async () => {
        expect(await problemsOf({
            'db/install.php': '<?php\nfunction xmldb_block_ex_install() {}\n',
            'db/upgrade.php': '<?php\nfunction XMLDB_block_ex_upgrade(int $oldversion): bool {\n    return true;\n}\n',
            'db/uninstall.php': '<?php\nunset_config(\'x\');\n',
        })).toEqual([]);
        expect(await checkFiles(upgradeFunctions, {
            ...pluginWithVersion('block_ex', 'mod_ex'), 'db/install.php': '<?php\nfunction xmldb_ex_install() {}\n',
        })).toEqual([]);
    });

    test('says nothing of a broken file', async () => {
        expect(await problemsOf({'db/upgrade.php': '<?php\nfunction {'})).toEqual([]);
    });
});
