import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {stringPlaceholder} from './string-placeholder.js';

describe('string-placeholder', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['forms that Moodle does not fill', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = 'Hello {$a.name}';
$string['b'] = 'Hello { $a}';
$string['c'] = 'Hello {$a->name';
$string['d'] = 'Hello {a->name}';
`,
        }, [
            'lang/en/block_ex.php:2 «{$a.name}» {$a.name} is no placeholder that Moodle fills.',
            'lang/en/block_ex.php:3 «{ $a}» { $a} is no placeholder that Moodle fills.',
            'lang/en/block_ex.php:4 «{$a->name\'» {$a->name\' is no placeholder that Moodle fills.',
            'lang/en/block_ex.php:5 «{a->name}» {a->name} is no placeholder that Moodle fills.',
        ]],
        ['a call that passes nothing', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = 'Hello {$a->name}';
`,
            'view.php': String.raw`<?php
echo get_string('a', 'block_ex');`,
        }, [
            'view.php:2 «\'a\'» The string \'a\' has a placeholder, and nothing is passed for it.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(stringPlaceholder, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['the forms that it fills, and calls that pass something or are for scripts', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = '{$a} and {$a->b} and {x} and {$another}';
`,
            'view.php': String.raw`<?php
echo get_string('a', 'block_ex', $x);
$PAGE->requires->string_for_js('a', 'block_ex');`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(stringPlaceholder, pluginWith(files))).toEqual([]);
    });
});
