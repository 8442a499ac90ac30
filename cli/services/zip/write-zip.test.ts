import {describe, expect, test} from '@jest/globals';
import {execFileSync} from 'node:child_process';
import {readFile, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {withFiles} from '../../testing/files.js';
import {writeZip} from './write-zip.js';

const FILES = {
    'x/version.php': '<?php', 'x/lang/en/block_x.php': '<?php', 'x/b/é.txt': 'é',
    'x/.git/config': 'no', 'x/node_modules/a/index.js': 'no',
};

describe('a zip', () => {
    test('has one root, folders as entries, everything sorted, nothing hidden', async() => {
        const names = await withFiles(FILES, async folder => Object.keys(unzipSync(
            await writeZip(join(folder, 'x.zip'), [{from: join(folder, 'x'), to: 'x'}]))));
        expect(names).toEqual(['x/', 'x/b/', 'x/b/é.txt', 'x/lang/', 'x/lang/en/', 'x/lang/en/block_x.php', 'x/version.php']);
    });

    test('two of the same content are the same bytes, whatever the files\' times', async() => {
        await withFiles(FILES, async folder => {
            const first = await writeZip(join(folder, 'a.zip'), [{from: join(folder, 'x'), to: 'x'}]);
            await utimes(join(folder, 'x/version.php'), new Date(2001, 1, 1), new Date(2001, 1, 1));
            const second = await writeZip(join(folder, 'b.zip'), [{from: join(folder, 'x'), to: 'x'}]);
            expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
            expect(await readFile(join(folder, 'b.zip'))).toEqual(Buffer.from(second));
        });
    });

    test('its contents come out as they went in', async() => {
        const files = await withFiles(FILES, async folder => unzipSync(
            await writeZip(join(folder, 'x.zip'), [{from: join(folder, 'x'), to: 'blocks/x'}])));
        expect(strFromU8(files['blocks/x/b/é.txt'] ?? new Uint8Array())).toBe('é');
    });

    test('its bytes do not depend on the time zone', async() => {
        const script = 'const {zipSync} = require("fflate");'
            + 'const zip = zipSync({a: [new Uint8Array(1), {mtime: new Date(1980, 0, 1)}]});'
            + 'process.stdout.write(Buffer.from(zip).toString("hex"));';
        const [west, east] = ['America/Los_Angeles', 'Pacific/Auckland'].map(zone =>
            execFileSync(process.execPath, ['-e', script], {env: {...process.env, TZ: zone}, encoding: 'utf8'}));
        expect(west).toBe(east);
    });
});
