import {expect, test} from '@jest/globals';
import {appendFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../../testing/files.js';
import {ScssCompiler} from './scss-compiler.js';
import {Stylesheet} from './stylesheet.js';

/** A base as Boost's is made: variables, mixins, loops, extending rules, in files that import each other. */
const BASE = {
    'base/_variables.scss': '$brand: #123456 !default;\n$steps: (1: 4px, 2: 8px) !default;\n',
    'base/_constants.scss': '$icon-a: \\f001;\n$icon-b: \\f002;\n',
    'base/icons/_icons.scss': '@import "../constants";\n.icon-a::before { content: "#{$icon-a}"; }\n',
    'base/_mixins.scss': '@mixin button($color) { color: $color; &:hover { color: darken($color, 5%); } }\n'
        + '@function step($n) { @return map-get($steps, $n); }\n',
    'base/base.scss': '@import "variables", "mixins";\n@import "constants";\n@import "icons/icons";\n'
        + '@each $n, $size in $steps { .m-#{$n} { margin: $size; } }\n'
        + '.button { @include button($brand); }\n.warning { @extend .button; }\n.later-one { @extend .added !optional; }\n'
        + '@if $brand == #123456 { $dark: true !global; } @else { $dark: false !global; }\n',
};
const ENTRY = '@import "base/base";\n\n// Ours.\n$ours: step(2);\n.ours { margin: $ours; }\n';

async function withSheet(
    run: (sheet: Stylesheet, compiler: ScssCompiler, folder: string) => Promise<void>, files: Record<string, string> = BASE,
): Promise<void> {
    await withFiles(files, async folder => {
        const compiler = new ScssCompiler();
        try {
            await run(new Stylesheet(compiler), compiler, folder);
        } finally {
            await compiler.close();
        }
    });
}

test.each([
    ['a rule more', `${ENTRY}.more { @include button($brand); content: "#{$icon-b}"; }`],
    ['a rule less', ENTRY.replace(/\.ours.*\n/, '')],
    ['a variable between', ENTRY.replace('step(2)', 'step(1) * 2')],
    ['a rule that an earlier one extends', `${ENTRY}.added { top: 0; }`],
    ['a condition on what the base decided', `${ENTRY}@if $dark { .dark { top: 0; } } @else { .light { top: 0; } }`],
])('%s comes to what the whole comes to', (_name, text) => withSheet(async(sheet, compiler, folder) => {
    await sheet.compile(ENTRY, [folder]);
    const css = await sheet.compileChanged(text, [folder]);
    expect(css).not.toBeNull();
    expect({css}).toEqual(await compiler.compile(text, [folder]));
}));

test('an imported file of the end that changed is compiled anew', () => withSheet(async(sheet, compiler, folder) => {
    const text = `${ENTRY}@import "post";\n`;
    await sheet.compile(text, [folder]);
    await appendFile(join(folder, '_post.scss'), '.post { left: 1px; }\n');
    const css = await sheet.compileChanged(text, [folder]);
    expect(css).toContain('left: 1px');
    expect({css}).toEqual(await compiler.compile(text, [folder]));
}, {...BASE, '_post.scss': '.post { top: 0; }\n'}));

test.each([
    ['a rule that extends an earlier one', `${ENTRY}.x { @extend .button; }`],
    ['an error', `${ENTRY}.x { color: $nowhere; }`],
    ['a broken file', `${ENTRY}.x {`],
    ['another beginning', `$brand: red;\n${ENTRY}`],
])('%s needs the whole', (_name, text) => withSheet(async(sheet, _compiler, folder) => {
    await sheet.compile(ENTRY, [folder]);
    expect(await sheet.compileChanged(text, [folder])).toBeNull();
}));

test('a base that changed needs the whole', () => withSheet(async(sheet, _compiler, folder) => {
    await sheet.compile(ENTRY, [folder]);
    await writeFile(join(folder, 'base/_variables.scss'), '$brand: #654321 !default;\n$steps: (1: 4px, 2: 8px) !default;\n');
    expect(await sheet.compileChanged(`${ENTRY}.more { top: 0; }`, [folder])).toBeNull();
}));

test('an error is at its own place, not at that of a marked text', () => withSheet(async(sheet, _compiler, folder) => {
    expect(await sheet.compile(`${ENTRY}.x { color: $nowhere; }`, [folder]))
        .toMatchObject({error: {file: null, line: 6, column: 13, message: 'Undefined variable.'}});
}));
