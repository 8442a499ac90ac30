import {expect, test} from '@jest/globals';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {watchFiles} from './file-changes.js';

test('a file that is saved again at once is told again', () => withFiles({'a.js': '0'}, async folder => {
    const file = join(folder, 'a.js');
    let heard: (files: ReadonlySet<string>) => void = () => undefined;
    const next = (): Promise<ReadonlySet<string>> => new Promise(resolve => {
        heard = resolve;
    });
    const changes = await watchFiles([folder], files => heard(files), error => {
        throw error;
    });
    try {
        for (const text of ['1', '2', '3', '4', '5']) {
            const told = next();
            await writeFile(file, text);
            expect([...await told]).toEqual([file]);
        }
    } finally {
        await changes.close();
    }
}));
