import {expect, test} from '@jest/globals';
import {symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {readComponent} from '../../core/component.js';
import {withFiles} from '../../testing/files.js';
import {findPlace} from './place.js';

const plugin = (name: string): string => `<?php\n$plugin->component = '${name}';\n`;
const SOURCE = {'source/version.php': plugin('block_example')};

const place = (folder: string, types: Record<string, string> = {}) =>
    findPlace(readComponent(join(folder, 'source')), join(folder, 'moodle'), types);

test('below the document root, by its type', () => withFiles(SOURCE, async folder => {
    expect(place(folder)).toEqual({folder: join(folder, 'moodle/blocks/example'), inPlace: false});
    expect(place(folder, {block: '/elsewhere'})).toEqual({folder: '/elsewhere/example', inPlace: false});
    return Promise.resolve();
}));

test('a plugin that is linked into the Moodle is built where it is', () => withFiles({
    ...SOURCE, 'moodle/blocks/readme.txt': '',
}, async folder => {
    await symlink(join(folder, 'source'), join(folder, 'moodle/blocks/example'));
    expect(place(folder).inPlace).toBe(true);
}));

test('another person\'s work is not written over', async() => {
    await withFiles({...SOURCE, 'moodle/blocks/example/.git/HEAD': ''}, async folder => {
        expect(() => place(folder)).toThrow('is a git checkout of its own');
        return Promise.resolve();
    });
    await withFiles({...SOURCE, 'moodle/blocks/example/version.php': plugin('block_other')}, async folder => {
        expect(() => place(folder)).toThrow('holds block_other, not block_example');
        return Promise.resolve();
    });
    await withFiles({...SOURCE, 'moodle/blocks/x': '', 'third/y': ''}, async folder => {
        await symlink(join(folder, 'third'), join(folder, 'moodle/blocks/example'));
        expect(() => place(folder)).toThrow('is a link to another folder');
    });
});

test('a type that the Moodle does not have is refused', () => withFiles({
    'source/version.php': plugin('nosuchtype_example'),
}, async folder => {
    expect(() => place(folder)).toThrow('no plugin type \'nosuchtype\'');
    return Promise.resolve();
}));
