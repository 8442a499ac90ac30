import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {scssScssphp} from './scss-scssphp.js';

const inTheme = (text: string, component = 'theme_ex'): Promise<string[]> => checkFiles(scssScssphp, pluginWith({
    'version.php': `<?php\n$plugin->component = '${component}';\n`, 'scss/post.scss': text,
}));

describe('scss-scssphp', () => {
    test.each([
        ['@use "sass:math";', '1:1-1:17'],
        ['.a {\n    b: c;\n}\n@forward "x";', '4:1-4:13'],
        ['@import url("https://example.com/x.css");', '1:1-1:41'],
        ['@import "x.css" screen;', '1:1-1:23'],
        ['.a {\n    width: clamp(1rem, 2vw + 1rem, 2rem);\n}', '2:12-2:41'],
        ['$x: clamp(1rem, -1rem + 2vw, 3rem);', '1:5-1:35'],
        ['.a { b: min(clamp(1rem, 2vw - 1px, 3rem), 1px); }', '1:13-1:41'],
        ['.a { b: min(100% - 2rem, $x); }', '1:9-1:29'],
        ['.a { @include m(hypot(1px + 2vw, 3px)); }', '1:17-1:38'],
        ['.a { b: round(up, 1.5px, 1px); }', '1:9-1:30'],
        ['.a { b: adjust-color(red, $lightness: 1%, $space: hsl); }', '1:9-1:55'],
    ])('finds %j at its place', async(text, place) => {
        expect((await inTheme(text)).map(problem => problem.split(' ')[0])).toEqual([`scss/post.scss:${place}`]);
    });

    test.each([
        '@import "bootstrap", "x";', '@import "https://example.com/x.css";', '@import "x.css";',
        '.a { b: clamp(1rem, 2vw, 2rem); }', '.a { b: clamp(1rem, calc(2vw + 1rem), 2rem); }',
        '.a { b: calc(clamp(1rem, 2vw + 1rem, 3rem) + 1px); }', '.a { b: clamp(1rem, 5rem - 2rem, 3rem); }',
        '.a { b: clamp(1cm, 5px + 2mm, 3in); }', '.a { b: min(100% - 2rem, 60rem); }', '.a { b: round(1.5px); }',
        '.a { b: clamp(1rem, var(--a) + 2vw, 3rem); }', '@media (min-width: 1px) { .a { b: color-mix(in srgb, red, blue); } }',
        '// @use "x";\n/* @forward "y"; */', '.broken {', '',
    ])('has nothing to say of %j', async text => {
        expect(await inTheme(text)).toEqual([]);
    });

    test('looks at themes alone', async() => {
        expect(await inTheme('@use "sass:math";', 'local_ex')).toEqual([]);
    });
});
