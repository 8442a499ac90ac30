import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {exceptionString} from './exception-string.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['pluginname'] = 'Example';
$string['known'] = 'Known';
$string['known_help'] = 'Help.';
`,
};

describe('exception-string', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['error codes without a string', {
            'view.php': String.raw`<?php
throw new moodle_exception('nothere', 'block_ex');
throw new \core\exception\moodle_exception("neither", 'block_ex');
print_error('nor', 'block_ex');`,
        }, [
            'view.php:2 «\'nothere\'» The error code \'nothere\' is no string of lang/en/block_ex.php.',
            'view.php:3 «"neither"» The error code \'neither\' is no string of lang/en/block_ex.php.',
            'view.php:4 «\'nor\'» The error code \'nor\' is no string of lang/en/block_ex.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(exceptionString, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['those that have one, and other exceptions', {
            'view.php': String.raw`<?php
throw new moodle_exception('known', 'block_ex');
throw new moodle_exception($code, 'block_ex');
throw new coding_exception('nothere', 'block_ex');
throw new my_exception('nothere', 'block_ex');`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(exceptionString, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
