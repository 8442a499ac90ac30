import {expect, test} from '@jest/globals';
import {symlink} from 'node:fs/promises';
import {join} from 'node:path';
import type {Component} from '../../../core/component.js';
import {withFiles} from '../../../testing/files.js';
import {Assets} from './assets.js';

test('fonts and pictures are found as Moodle finds them, and nothing beside them', async() => {
    await withFiles({
        'theme/fonts/body.woff2': 'font', 'theme/pix_core/i/star.svg': 'own star', 'theme/config.php': 'secret',
        'moodle/pix/i/star.svg': 'core star', 'moodle/pix/i/moon.png': 'moon', 'moodle/lib/fonts/fa.woff2': 'fa',
        'block/pix/icon.svg': 'block', 'outside.svg': 'outside',
    }, async folder => {
        await symlink(join(folder, 'outside.svg'), join(folder, 'block/pix/link.svg'));
        const component = (name: string, at: string): Component =>
            ({name, type: name.split('_')[0] ?? '', plugin: name, folder: join(folder, at), subplugins: []});
        const theme = component('theme_x', 'theme');
        const assets = new Assets([theme, component('block_x', 'block')], theme, join(folder, 'moodle'), () => null);
        const read = async(path: string): Promise<string | undefined> => (await assets.read(path))?.body.toString();
        expect(await read('font/theme/body.woff2')).toBe('font');
        expect(await read('font/core/fa.woff2')).toBe('fa');
        expect(await read('pix/core/i/star')).toBe('own star');
        expect(await read('pix/moodle/i/moon')).toBe('moon');
        expect(await read('pix/block_x/icon')).toBe('block');
        for (const path of [
            'pix/block_x/link', 'pix/block_x/../../outside', 'font/theme/../config.php', 'font/../config.php', 'pix/block_x/none',
            'font/theme', '', 'other/theme/body.woff2',
        ]) {
            expect([path, await read(path)]).toEqual([path, undefined]);
        }
    });
});
