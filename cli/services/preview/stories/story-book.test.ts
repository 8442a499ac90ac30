import {expect, test} from '@jest/globals';
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Component} from '../../../core/component.js';
import {withFiles} from '../../../testing/files.js';
import {StoryBook} from './story-book.js';

const comment = (example: string): string =>
    `{{!\n    @template block_x/card\n\n    A card.\n\n    Example context (json):\n    ${example}\n}}\n`;
const FILES = {
    'x/version.php': '<?php $plugin->component = \'block_x\';',
    'x/templates/card.mustache': `${comment('{"name": "One"}')}<b>{{name}}</b>{{> block_x/part }}{{#str}}hello, block_x{{/str}}`,
    'x/templates/part.mustache': '<i>{{name}}</i>',
    'x/lang/en/block_x.php': '<?php\n$string[\'hello\'] = \'Hello\';\n',
};
const EN = {language: 'en', direction: 'ltr'} as const;

type Save = (path: string, text: string) => Promise<unknown>;

async function withBook(work: (book: StoryBook, folder: string, save: Save) => Promise<void>): Promise<void> {
    await withFiles(FILES, async folder => {
        const component: Component = {name: 'block_x', type: 'block', plugin: 'x', folder: join(folder, 'x'), subplugins: []};
        const book = new StoryBook({components: [component], sharedTemplates: null, moodle: null, theme: 'boost'});
        await book.load();
        await work(book, folder, async(path, text) => {
            await writeFile(join(folder, path), text);
            return book.changed(new Set([join(folder, path)]));
        });
    });
}

test('lists templates with their states, and renders them', async() => {
    await withBook(async book => {
        expect(book.listing()).toMatchObject([{component: 'block_x', core: false, templates: [
            {name: 'block_x/card', title: 'card', summary: 'A card.', states: ['Example']},
            {name: 'block_x/part', title: 'part', states: []},
        ]}]);
        expect(book.render('block_x/card', 0, EN)).toMatchObject({html: '<b>One</b><i>One</i>Hello', problem: null});
        expect(book.render('block_x/card', 0, {language: 'ar_xb', direction: 'rtl'}).html).toMatch(/[\u0600-\u06ff]/);
        expect(book.problems()).toEqual([]);
    });
});

test('a saved partial concerns what includes it, and a language file all', async() => {
    await withBook(async(book, _folder, save) => {
        book.render('block_x/card', 0, EN);
        expect(await save('x/templates/part.mustache', '<u>{{name}}</u>'))
            .toEqual({names: ['block_x/part', 'block_x/card'], listing: false});
        expect(book.render('block_x/card', 0, EN).html).toBe('<b>One</b><u>One</u>Hello');
        expect(await save('x/lang/en/block_x.php', '<?php\n$string[\'hello\'] = \'Hi\';\n')).toEqual({names: null, listing: false});
        expect(book.render('block_x/card', 0, EN).html).toBe('<b>One</b><u>One</u>Hi');
    });
});

test('what is broken is told at its place, and the last good state stays', async() => {
    await withBook(async(book, _folder, save) => {
        book.render('block_x/card', 0, EN);
        await save('x/templates/card.mustache', `${comment('{"name": "One"}')}<b>{{#name}}</b>`);
        expect(book.render('block_x/card', 0, EN)).toMatchObject({
            html: '<b>One</b><i>One</i>Hello', problem: {line: 9, column: 4, severity: 'error', code: 'mustache-syntax'},
        });
        await save('x/templates/card.mustache', `${comment('{"name" "One"}')}<b>{{name}}</b>`);
        expect(book.render('block_x/card', 0, EN)).toMatchObject({
            html: '<b>One</b><i>One</i>Hello', problem: {line: 7, code: 'mustache-example'},
        });
        expect(book.problems()).toHaveLength(1);
        await save('x/templates/card.mustache', `${comment('{"name": "Two"}')}<b>{{name}}</b>`);
        expect(book.render('block_x/card', 0, EN)).toMatchObject({html: '<b>Two</b>', problem: null});
    });
});

test('templates come and go', async() => {
    await withBook(async(book, folder, save) => {
        expect(await save('x/templates/more.mustache', `${comment('{}')}<p>More</p>`)).toMatchObject({listing: true});
        expect(book.render('block_x/more', 0, EN).html).toBe('<p>More</p>');
        await rm(join(folder, 'x/templates/more.mustache'));
        expect(await book.changed(new Set([join(folder, 'x/templates/more.mustache')]))).toMatchObject({listing: true});
        expect(book.names).toEqual(['block_x/card', 'block_x/part']);
        expect(book.render('block_x/more', 0, EN).problem?.message).toContain('no template block_x/more');
    });
});
