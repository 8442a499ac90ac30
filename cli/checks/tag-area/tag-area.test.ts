import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {tagArea} from './tag-area.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['tagarea_block_ex'] = 'Examples';
`,
    'lib.php': String.raw`<?php
function block_ex_tagged() {}
`,
};

describe('tag-area', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['an area without its string', {
            'db/tag.php': String.raw`<?php
$tagareas = [['itemtype' => 'block_ex_notes', 'component' => 'block_ex']];`,
        }, [
            'db/tag.php:2 «\'block_ex_notes\'» The string \'tagarea_block_ex_notes\' is not defined in '
                + 'lang/en/block_ex.php.',
        ]],
        ['a file that is not there', {
            'db/tag.php': String.raw`<?php
$tagareas = [['itemtype' => 'block_ex', 'callback' => 'block_ex_tagged', 'callbackfile' => '/blocks/ex/gone.php']];`,
        }, [
            'db/tag.php:2 «\'/blocks/ex/gone.php\'» The file blocks/ex/gone.php is not there.',
        ]],
        ['a callback that is not there', {
            'db/tag.php': String.raw`<?php
$tagareas = [['itemtype' => 'block_ex', 'callback' => 'block_ex_gone', 'callbackfile' => '/blocks/ex/lib.php']];`,
        }, [
            'db/tag.php:2 «\'block_ex_gone\'» The function block_ex_gone() is not there.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(tagArea, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, and what is core\'s', {
            'db/tag.php': String.raw`<?php
$tagareas = [
    ['itemtype' => 'block_ex', 'callback' => 'block_ex_tagged', 'callbackfile' => '/blocks/ex/lib.php'],
    ['itemtype' => 'course', 'component' => 'core'],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(tagArea, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
