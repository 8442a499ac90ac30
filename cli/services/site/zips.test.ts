import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {strToU8, zipSync} from 'fflate';
import {ProblemsError, UserError} from '../../core/errors.js';
import {checkZip, findZips} from './zips.js';

const VERSION = '<?php\n$plugin->component = \'block_example\';\n';
let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-zips-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, entries: Record<string, string>): string {
    const files = Object.entries(entries).map(([entry, content]) => [entry, strToU8(content)] as const);
    writeFileSync(join(folder, name), zipSync(Object.fromEntries(files)));
    return join(folder, name);
}

/** A zip whose first entry has another name of the same length: zip writers refuse to write such names. */
function writeClimbing(climbing: string): string {
    const honest = 'x'.repeat(climbing.length);
    const file = write('climbing.zip', {[honest]: 'evil', 'example/version.php': VERSION});
    writeFileSync(file, readFileSync(file).toString('latin1').replaceAll(honest, climbing), 'latin1');
    return file;
}

test.each(['../climbed.php', 'example/../../climbed.php', '/etc/climbed', 'C:/climbed.php', '..\\climbed.php'])(
    'refuses a zip with the entry %s, naming it', async name => {
        const file = writeClimbing(name);
        const error = await checkZip(file).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ProblemsError);
        const [problem] = (error as ProblemsError).problems;
        expect(problem).toMatchObject({file, line: 1, column: 1, severity: 'error'});
        expect(problem?.message).toContain(name);
    });

test('refuses what is no zip', async () => {
    writeFileSync(join(folder, 'broken.zip'), 'this is no zip');
    await expect(findZips(folder, true)).rejects.toBeInstanceOf(ProblemsError);
});

test('finds plugins with their component, and leaves a bundle for a document root out', async () => {
    write('block_example-1.0.zip', {'example/version.php': VERSION, 'example/lib.php': ''});
    write('all.zip', {'blocks/example/version.php': VERSION, 'public/blocks/example/version.php': VERSION});
    const zips = await findZips(folder, true);
    expect(zips.map(zip => zip.component)).toEqual(['block_example']);
});

test('the database hash changes with tables and strings, not with classes', async () => {
    const hashOf = async (entries: Record<string, string>): Promise<string | undefined> => {
        write('one.zip', {'example/version.php': VERSION, ...entries});
        return (await findZips(folder, true))[0]?.databaseHash;
    };
    const first = await hashOf({'example/classes/a.php': '1', 'example/db/install.xml': '1'});
    expect(await hashOf({'example/classes/a.php': '2', 'example/db/install.xml': '1'})).toBe(first);
    expect(await hashOf({'example/classes/a.php': '1', 'example/db/install.xml': '2'})).not.toBe(first);
    const strings = {'example/lang/en/block_example.php': 'x'};
    expect(await hashOf({'example/classes/a.php': '1', 'example/db/install.xml': '1', ...strings})).not.toBe(first);
});

test('an empty folder that the user named is an error, the usual one is not', async () => {
    await expect(findZips(folder, true)).rejects.toBeInstanceOf(UserError);
    await expect(findZips(folder, false)).resolves.toEqual([]);
});
