import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {gplHeader} from './gpl-header.js';

describe('gpl-header', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a file without the notice', {
            'lib.php': String.raw`<?php
/**
 * @license http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
`,
            'version.php': null,
            'lang/en/block_ex.php': null,
        }, [
            'lib.php:1 The notice of the GPL is missing.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(gplHeader, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['one that has it, in any form of comment', {
            'version.php': null,
            'lang/en/block_ex.php': null,
            'a.php': String.raw`<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it under the terms of the GNU General
// Public License.
`,
            'b.php': String.raw`#!/usr/bin/env php
<?php
/* GNU General Public License */
`,
        }],
        ['a file under another licence', {
            'version.php': null,
            'lang/en/block_ex.php': null,
            'a.php': String.raw`<?php
/*
 * Copyright (c) 2008, Somebody. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted
 */
`,
        }],
        ['fixtures, third-party code and empty files', {
            'version.php': null,
            'lang/en/block_ex.php': null,
            'vendor/a.php': '<?php',
            'tests/fixtures/b.php': String.raw`<?php
`,
            'c.php': '',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(gplHeader, pluginWith(files))).toEqual([]);
    });
});
