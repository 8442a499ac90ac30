import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {cssNamespace} from './css-namespace.js';

const inBlock = (text: string, path = 'styles.css'): Promise<string[]> => checkFiles(cssNamespace, pluginWith({[path]: text}));

describe('css-namespace', () => {
    test.each([
        ['table td { a: b; }', '1:1-1:9', 'table td'],
        ['.block_ex .a,\n.btn.btn-primary { a: b; }', '2:1-2:17', '.btn.btn-primary'],
        ['@media print { #region-main > * { a: b; } }', '1:16-1:32', '#region-main > *'],
        ['a[href]:hover { a: b; }', '1:1-1:14', 'a[href]:hover'],
        ['body.dir-rtl .card h3 { a: b; }', '1:1-1:22', 'body.dir-rtl .card h3'],
        [':root { color: red; }', '1:1-1:6', ':root'],
    ])('finds %j', async(text, place, selector) => {
        expect(await inBlock(text)).toEqual([
            `styles.css:${place} This rule reaches every page of the site, not only the plugin's: ${selector}.`,
        ]);
    });

    test.each([
        '.block_ex table td { a: b; }', '.path-blocks-ex td { a: b; }', '#page-blocks-ex-view .btn { a: b; }',
        '[data-region="block-ex"] h3 { a: b; }', '.myprefix-title h3 { a: b; }', '.generaltable .exampletitle { a: b; }',
        '@keyframes x { from { a: b; } 50% { a: c; } }', ':root { --ex-colour: red; }', 'my-element h3 { a: b; }',
        'body.path-admin .own { a: b; }', '.broken {', '',
    ])('has nothing to say of %j', async text => {
        expect(await inBlock(text)).toEqual([]);
    });

    test('reads SCSS with its nesting', async() => {
        const text = '.block_ex {\n    td { a: b; }\n    .btn { &:hover { a: b; } }\n}\n'
            + '.card {\n    h3 { a: b; }\n}\n@mixin m { p { a: b; } }\n';
        expect(await inBlock(text, 'scss/styles.scss')).toEqual([
            'scss/styles.scss:6:5-6:7 This rule reaches every page of the site, not only the plugin\'s: h3.',
        ]);
    });

    test('leaves themes alone', async() => {
        expect(await checkFiles(cssNamespace, pluginWith({
            'version.php': '<?php\n$plugin->component = \'theme_ex\';\n', 'styles.css': 'td { a: b; }',
        }))).toEqual([]);
    });
});
