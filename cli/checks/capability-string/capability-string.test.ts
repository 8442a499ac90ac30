import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {capabilityString} from './capability-string.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['ex:addinstance'] = 'Add';
`,
};

describe('capability-string', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a capability without its string', {
            'db/access.php': String.raw`<?php
$capabilities = [
    'block/ex:addinstance' => [],
    'block/ex:other' => [],
];`,
        }, [
            'db/access.php:4 «\'block/ex:other\'» The capability \'block/ex:other\' has no string \'ex:other\' in '
                + 'lang/en/block_ex.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(capabilityString, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['one that has it', {
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:addinstance' => []];`,
        }],
        ['a language file that code fills', {
            'lang/en/block_ex.php': String.raw`<?php
foreach ($x as $y) { $string[$y] = 1; }
`,
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:other' => []];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(capabilityString, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
