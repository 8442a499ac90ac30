import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {stringForm} from './string-form.js';

describe('string-form', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['what is not one literal string', {
            'lang/en/block_ex.php': String.raw`<?php
$string['a'] = 'One' . 'two';
$string['b'] = "With {$x}";
$string['c'] = <<<'EOT'
Long
EOT;
$string['d'] = strtoupper('d');
$string[$e] = 'E';
$string['f'] .= 'F';
if ($x) {
    $string['g'] = 'G';
}
`,
        }, [
            'lang/en/block_ex.php:2 «\'One\' . \'two\'» The string \'a\' is computed, not one literal string.',
            'lang/en/block_ex.php:3 «"With {$x}"» The string \'b\' is a text with variables, not one literal '
                + 'string.',
            'lang/en/block_ex.php:4 «<<<\'EOT\'\nLong\nEOT» The string \'c\' is a heredoc, not one literal string.',
            'lang/en/block_ex.php:7 «strtoupper(\'d\')» The string \'d\' is computed, not one literal string.',
            'lang/en/block_ex.php:8 «$string[$e] = \'E\';» This is no plain assignment of a string.',
            'lang/en/block_ex.php:9 «$string[\'f\'] .= \'F\';» This is no plain assignment of a string.',
            'lang/en/block_ex.php:10 «if ($x) {\n    $string[\'g\'] = \'G\';\n}» This is no plain assignment of a '
                + 'string.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(stringForm, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['plain assignments, comments and the guard', {
            'lang/en/block_ex.php': String.raw`<?php
// A comment.
defined('MOODLE_INTERNAL') || die();
/** Another. */
$string['a'] = 'It\'s {$a->x};';
$string["b"] = "No variable";
$string['c'] = 'Two
lines';
`,
        }],
        ['other languages and files', {
            'lang/de/block_ex.php': String.raw`<?php
$string['a'] = 'x' . 'y';
`,
            'lang/en/other.php': String.raw`<?php
$x = 1;
`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(stringForm, pluginWith(files))).toEqual([]);
    });
});
