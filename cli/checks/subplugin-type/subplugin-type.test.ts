import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {subpluginType} from './subplugin-type.js';

describe('subplugin-type', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['types without their names', {
            'db/subplugins.json': String.raw`{
    "subplugintypes": {
        "exform": "form",
        "exview": "view"
    }
}
`,
            'lang/en/block_ex.php': String.raw`<?php
$string['subplugintype_exform'] = 'Form';
`,
        }, [
            'db/subplugins.json:3 «"exform"» The type \'exform\' has no string \'subplugintype_exform_plural\' in '
                + 'lang/en/block_ex.php.',
            'db/subplugins.json:4 «"exview"» The type \'exview\' has no string \'subplugintype_exview\' and '
                + '\'subplugintype_exview_plural\' in lang/en/block_ex.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(subpluginType, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['types that have them, in both lists', {
            'db/subplugins.json': String.raw`{"subplugintypes": {"exform": "form"},
"plugintypes": {"exform": "blocks/ex/form"}}`,
            'lang/en/block_ex.php': String.raw`<?php
$string['subplugintype_exform'] = 'Form';
$string['subplugintype_exform_plural'] = 'Forms';
`,
        }],
        ['a file that is no JSON', {
            'db/subplugins.json': '{"subplugintypes": ',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(subpluginType, pluginWith(files))).toEqual([]);
    });
});
