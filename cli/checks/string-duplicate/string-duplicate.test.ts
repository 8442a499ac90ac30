import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {stringDuplicate} from './string-duplicate.js';

describe('string-duplicate', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a second definition', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = 'A';
$string['b'] = 'B';
$string['a'] = 'C';
`,
        }, [
            'lang/en/block_ex.php:4 «$string[\'a\'] = \'C\';» The string \'a\' is defined on line 2 already.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(stringDuplicate, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['names that differ', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = 'A';
$string['A'] = 'A';
// $string['a'] = 'B';
`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(stringDuplicate, pluginWith(files))).toEqual([]);
    });
});
