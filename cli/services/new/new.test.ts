import {describe, expect, test} from '@jest/globals';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {createPlugin, type CreatedPlugin, type NewPlugin} from './new.js';

const make = (repository: string, request: Partial<NewPlugin> = {}): Promise<CreatedPlugin> => createPlugin({
    type: 'block', name: 'greeting', out: null, repository, title: null, author: 'Ada Lovelace <ada@example.com>',
    today: new Date('2026-11-26T12:00:00Z'), ...request,
});

describe('createPlugin', () => {
    test('makes a plugin with its name, author, day and title in it, and nothing else', async() => {
        await withFiles({}, async folder => {
            const made = await make(folder, {title: 'Ada\'s corner'});

            expect(made).toMatchObject({component: 'block_greeting', folder: join(folder, 'block_greeting')});
            expect(await readdir(folder)).toEqual(['block_greeting']);
            const read = (path: string): Promise<string> => readFile(join(made.folder, path), 'utf8');
            expect(await read('version.php')).toMatch(/version = 2026112600;[^]*supported = \[405, 501\]/);
            expect(await read('block_greeting.php')).toContain('@copyright  2026 Ada Lovelace <ada@example.com>');
            expect(await read('lang/en/block_greeting.php')).toContain('$string[\'pluginname\'] = \'Ada\\\'s corner\';');
            for (const path of made.files) {
                expect([path, (await read(path)).match(/__[a-z]+__/)]).toEqual([path, null]);
            }
        });
    });

    test.each([
        ['block', 'greeting', 'local_plugins/block_greeting'],
        ['theme', 'academy', 'theme/academy'],
    ])('in a repository of plugins, %s_%s goes into its room', async(type, name, place) => {
        await withFiles({'local_plugins/readme.txt': ''}, async folder => {
            expect((await make(folder, {type, name})).folder).toBe(join(folder, place));
        });
    });

    test('an empty folder is filled, and one below folders that are not there yet is made', async() => {
        await withFiles({}, async folder => {
            await mkdir(join(folder, 'empty'));
            await make(folder, {out: join(folder, 'empty')});
            await make(folder, {out: join(folder, 'a/b/c')});
            expect(existsSync(join(folder, 'empty/version.php')) && existsSync(join(folder, 'a/b/c/version.php'))).toBe(true);
            expect(await readdir(join(folder, 'a/b'))).toEqual(['c']);
        });
    });

    test('a folder that holds anything, a file and a link to a folder stay as they are', async() => {
        await withFiles({'full/.git': 'mine', 'file': 'mine'}, async folder => {
            await symlink(join(folder, 'full'), join(folder, 'link'));
            const refused = [['full', /not empty/], ['file', /a file of this name/], ['link', /not empty/]] as const;
            for (const [name, message] of refused) {
                await expect(make(folder, {out: join(folder, name)})).rejects.toThrow(message);
            }
            expect((await readdir(folder)).sort()).toEqual(['file', 'full', 'link']);
            expect(await readFile(join(folder, 'full/.git'), 'utf8')).toBe('mine');
        });
    });

    test('a picture is copied byte for byte', async() => {
        await withFiles({}, async folder => {
            const {folder: theme} = await make(folder, {type: 'theme', name: 'academy'});
            expect(await readFile(join(theme, 'pix/favicon.ico')))
                .toEqual(await readFile('cli/skeletons/theme/pix/favicon.ico'));
        });
    });

    test.each([
        ['title', 'two\nlines'], ['title', ' '],
        ['author', 'Eve */ system("x"); /*'], ['author', '{{eve}}'], ['title', '__name__'],
    ])('a %s that would break out of its place is refused: %j', async(what, value) => {
        await withFiles({}, async folder => {
            await expect(make(folder, {[what]: value})).rejects.toThrow(`Not a usable ${what}`);
            expect(await readdir(folder)).toEqual([]);
        });
    });

    test('where it cannot be written whole, nothing is there afterwards', async() => {
        await withFiles({'file': ''}, async folder => {
            await expect(make(folder, {out: join(folder, 'file/below')})).rejects.toMatchObject({code: 'ENOTDIR'});
            expect(await readdir(folder)).toEqual(['file']);
        });
    });
});
