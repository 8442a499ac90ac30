import {expect, test} from '@jest/globals';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {withFiles} from '../../../testing/files.js';
import {readManifest, replaceFolder, writeManifest, writePicture} from './snapshot-folder.js';

test('pictures replace those of an earlier run, at once', async() => {
    await withFiles({'pictures/snapshots.json': '{}', 'pictures/old.png': 'old'}, async folder => {
        const target = join(folder, 'pictures');
        await expect(replaceFolder(target, () => Promise.reject(new Error('no browser')))).rejects.toThrow('no browser');
        expect(readdirSync(target).sort()).toEqual(['old.png', 'snapshots.json']);
        await replaceFolder(target, async aside => {
            await writePicture(aside, 'a/b.png', Buffer.from('new'));
            await writeManifest(aside, {shots: []});
        });
        expect(readFileSync(join(target, 'a/b.png'), 'utf8')).toBe('new');
        expect(existsSync(join(target, 'old.png'))).toBe(false);
        expect(readdirSync(folder)).toEqual(['pictures']);
        expect(readManifest(target)).toEqual({shots: []});
    });
});

test('a folder with other files is left alone', async() => {
    await withFiles({'mine/letter.txt': 'x'}, async folder => {
        await expect(replaceFolder(join(folder, 'mine'), () => Promise.resolve())).rejects.toThrow('holds other files');
        expect(readFileSync(join(folder, 'mine/letter.txt'), 'utf8')).toBe('x');
        expect(() => readManifest(join(folder, 'mine'))).toThrow('no pictures to compare with');
    });
});
