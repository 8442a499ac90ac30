import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {thirdpartyUndeclared} from './thirdparty-undeclared.js';

describe('thirdparty-undeclared', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['Composer\'s folder, a package and a script', {
            'vendor/autoload.php': '<?php',
            'vendor/a/b.php': '<?php',
            'lib/dompdf/composer.json': '{}',
            'lib/dompdf/LICENSE': '',
            'lib/dompdf/src/a.php': '<?php',
            'js/chart.min.js': '/*! Chart.js v4 | MIT License */x()',
        }, [
            'js/chart.min.js:1 This library is not declared: its head names another licence than Moodle\'s.',
            'lib/dompdf/composer.json:1 The library in lib/dompdf/ is not declared.',
            'vendor/autoload.php:1 The library in vendor/ is not declared.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(thirdpartyUndeclared, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is declared', {
            'thirdpartylibs.xml': String.raw`<?xml version="1.0"?>
<libraries>
    <library>
        <location>vendor/a</location>
    </library>
    <library>
        <location>lib/dompdf</location>
    </library>
    <library>
        <location>js/*.min.js</location>
    </library>
</libraries>
`,
            'vendor/autoload.php': '<?php',
            'lib/dompdf/composer.json': '{}',
            'lib/dompdf/LICENSE': '',
            'js/chart.min.js': '/*! Chart.js v4 | MIT License */x()',
        }],
        ['the author\'s own', {
            'composer.json': '{}',
            'LICENSE': '',
            'amd/build/a.min.js': '/*! MIT */',
            'amd/src/a.js': '/* MIT */',
            'js/own.js': '/*! Part of Moodle, once MIT */',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(thirdpartyUndeclared, pluginWith(files))).toEqual([]);
    });
});
