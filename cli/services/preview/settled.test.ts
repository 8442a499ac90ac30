import {expect, test} from '@jest/globals';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {settled} from './settled.js';

test('a file that is emptied before it is written is waited for, one that stays empty is not waited for long', async() => {
    await withFiles({a: '', b: 'b'}, async folder => {
        const files = new Set([join(folder, 'a'), join(folder, 'b'), join(folder, 'gone')]);
        setImmediate(() => writeFileSync(join(folder, 'a'), 'a'));
        await settled(files);
        expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('a');
        writeFileSync(join(folder, 'a'), '');
        await settled(files);
    });
});
