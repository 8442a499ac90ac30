import {expect, jest, test} from '@jest/globals';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Component} from '../../../core/component.js';
import type {Problem} from '../../../core/problem.js';
import {withFiles} from '../../../testing/files.js';
import {FinishedCss} from './finish-css.js';
import {StyleQueue} from './style-queue.js';

/** Sass takes a while to start on a busy machine. */
jest.setTimeout(60_000);

const FILES = {
    'themes/boost/scss/preset/default.scss': '@import "base";\n',
    'packages/base.scss': '$ink: red !default;\n.base { color: $ink; margin-left: 1px; }\n@mixin tall { height: 9px; }\n',
    'shared/tokens.scss': '$ink: #123 !default;\n',
    'theme/config.php': '<?php $THEME->parents = [\'boost\'];',
    'theme/scss/pre.scss': '@import "tokens";\n',
    'theme/scss/post.scss': '.own { color: $ink; @include tall; background: url([[font:theme|a.woff2]]); }\n',
    'block/scss/styles.scss': '@import "tokens";\n.block { color: $ink; }\n',
};

/** What frames show, one sheet after the other. */
interface Shown {
    css(direction?: 'ltr' | 'rtl'): Record<string, string>;
    /** Name and revision of each. */
    addresses(): string[];
    problems: Map<string, Problem[]>;
    save(path: string, text: string): Promise<void>;
}

/** CSS in one line. */
function flat(css: string): string {
    return css.replace(/\s*\n\s*/g, '').replace(/(?<=[:,])\s+|\s+(?=\{)/g, '').replaceAll(';}', '}');
}

async function withQueue(work: (shown: Shown, folder: string) => Promise<void>): Promise<void> {
    await withFiles(FILES, async folder => {
        const component = (name: string, at: string): Component =>
            ({name, type: name.split('_')[0] ?? '', plugin: 'x', folder: join(folder, at), subplugins: []});
        const finished = new FinishedCss('/asset/t', () => '');
        const problems = new Map<string, Problem[]>();
        const queue = new StyleQueue({
            theme: component('theme_x', 'theme'), plugins: [component('block_x', 'block')], shared: join(folder, 'shared'),
            basis: {themes: join(folder, 'themes'), packages: [join(folder, 'packages')], name: 'A base'},
        }, finished, {sheets: () => undefined, problems: (source, found) => problems.set(source, found)});
        try {
            await queue.start();
            await work({
                css: (direction = 'ltr') =>
                    Object.fromEntries(queue.sheets.map(({id, rev}) => [id, flat(finished.read(rev, direction) ?? '')])),
                addresses: () => queue.sheets.map(({id, rev}) => `${id} ${rev}`),
                problems,
                save: async(path, text) => {
                    await writeFile(join(folder, path), text);
                    queue.add([join(folder, path)]);
                    await queue.idle();
                },
            }, folder);
        } finally {
            await queue.close();
        }
    });
}

test('plugins, what the theme builds upon, and the theme, in this order', async() => {
    await withQueue(async({css}) => {
        expect(Object.entries(css())).toEqual([
            ['plugin-block_x', '.block{color:#123}'], ['base', '.base{color:#123;margin-left:1px}'],
            ['theme-0', '.own{color:#123;height:9px;background:url(/asset/t/font/theme/a.woff2)}'],
        ]);
        expect(css('rtl')['base']).toBe('.base{color:#123;margin-right:1px}');
    });
});

test('each save shows: the theme\'s own rules, a plugin\'s, and tokens in all', async() => {
    await withQueue(async({css, save}) => {
        await save('theme/scss/post.scss', '.own { @include tall; }\n');
        expect(css()['theme-0']).toBe('.own{height:9px}');
        await save('block/scss/styles.scss', '.block { top: 0; }\n');
        expect(css()['plugin-block_x']).toBe('.block{top:0}');
        await save('shared/tokens.scss', '$ink: #456 !default;\n');
        expect(css()['base']).toBe('.base{color:#456;margin-left:1px}');
    });
});

test('an error is told at its place, and the last good styles stay until it is mended', async() => {
    await withQueue(async({css, problems, save}, folder) => {
        const before = css();
        await save('theme/scss/post.scss', '.own {\n  color: $nowhere;\n}\n');
        expect(problems.get('theme')).toMatchObject([{line: 2, column: 10, message: 'Undefined variable.'}]);
        expect(problems.get('theme')?.[0]?.file).toContain('theme/scss/post.scss');
        await save('block/scss/styles.scss', '.block { color }\n');
        expect(problems.get('block_x')).toMatchObject([{line: 1}]);
        expect(css()).toEqual(before);
        await save('theme/scss/post.scss', '.own { top: 0; }\n');
        await save('block/scss/styles.scss', '.block { top: 1px; }\n');
        expect([...problems.values()].flat()).toEqual([]);
        expect(css()).toMatchObject({'theme-0': '.own{top:0}', 'plugin-block_x': '.block{top:1px}'});
        expect(folder).not.toBe('');
    });
});

test('of the theme\'s own rules only what changed gets another address', async() => {
    await withQueue(async({css, addresses, save}) => {
        await save('theme/scss/_one.scss', '$wide: 1px;\n.one { width: $wide; }\n');
        await save('theme/scss/_two.scss', '.two { width: $wide; @include tall; }\n');
        await save('theme/scss/post.scss', '.own { top: 0; }\n@import "one";\n@import "two";\n.end { top: 0; }\n');
        expect(Object.keys(css())).toEqual(['plugin-block_x', 'base', 'theme-0', 'theme-1', 'theme-2', 'theme-3']);
        expect(css()).toMatchObject({'theme-2': '.two{width:1px;height:9px}', 'theme-3': '.end{top:0}'});
        const before = addresses();
        const others = (): string[] => addresses().filter(address => !before.includes(address))
            .map(address => address.split(' ')[0] ?? '');
        await save('theme/scss/_two.scss', '.two { height: $wide; }\n');
        expect(others()).toEqual(['theme-2']);
        await save('theme/scss/_one.scss', '$wide: 2px;\n.one { top: 0; }\n');
        expect(others()).toEqual(['theme-1', 'theme-2']);
        expect(css()['theme-2']).toBe('.two{height:2px}');
        await save('theme/scss/post.scss', '@import "one";\n');
        expect(Object.keys(css())).toEqual(['plugin-block_x', 'base', 'theme-0']);
    });
});

test('a plugin\'s sheet is still served after many saves of others', async() => {
    await withQueue(async({css, save}) => {
        for (let number = 0; number < 60; number++) {
            await save('theme/scss/post.scss', `.own { top: ${number}px; }\n`);
        }
        expect(css()['plugin-block_x']).toBe('.block{color:#123}');
    });
});

test('a directive for right-to-left pages is followed, as on a site', async() => {
    await withQueue(async({css, save}) => {
        await save('theme/scss/post.scss', '.own {\n  /* rtl:ignore */\n  left: 1px;\n  margin-left: 2px;\n}\n');
        expect(css('rtl')['theme-0']).toMatch(/\bleft:\s?1px;margin-right:\s?2px/);
    });
});
