import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {leftoverFiles} from './leftover-files.js';

describe('leftover-files', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['leftovers and archives', {
            'lib.php~': '',
            'classes/a.php.bak': '',
            'styles.css.orig': '',
            'error_log': '',
            'backup.zip': '',
            'pix/block_ex-1.0.zip': '',
        }, [
            'backup.zip:1 backup.zip is an archive in the plugin.',
            'classes/a.php.bak:1 a.php.bak is a leftover.',
            'error_log:1 error_log is a leftover.',
            'lib.php~:1 lib.php~ is a leftover.',
            'pix/block_ex-1.0.zip:1 block_ex-1.0.zip is an archive in the plugin.',
            'styles.css.orig:1 styles.css.orig is a leftover.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(leftoverFiles, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what belongs', {
            'tests/fixtures/a.zip': '',
            'pix/icon.svg': '',
            'samples/data.zip': '',
            'classes/log.php': '<?php',
            'classes/error_log.php': '<?php',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(leftoverFiles, pluginWith(files))).toEqual([]);
    });
});
