import {expect, test} from '@jest/globals';
import {readFile, readdir, stat, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {deploy} from './deploy.js';

const brief = (done: Awaited<ReturnType<typeof deploy>>): string[] => done.map(({path, what}) => `${what} ${path}`);

test('writes what differs, copies or text, and tells what it did', () => withFiles({
    'source/lib.php': '<?php // new', 'source/a/b.txt': 'b', 'place/lib.php': '<?php // old', 'place/same.js': 'same',
}, async folder => {
    const place = join(folder, 'place');
    const done = await deploy(place, [
        ['lib.php', {from: join(folder, 'source/lib.php')}],
        ['a/b.txt', {from: join(folder, 'source/a/b.txt')}],
        ['same.js', {text: 'same'}],
    ], null);
    expect(brief(done)).toEqual(['changed lib.php', 'added a/b.txt']);
    expect(done[0]?.before?.toString()).toBe('<?php // old');
    expect(await readFile(join(place, 'lib.php'), 'utf8')).toBe('<?php // new');
    expect((await readdir(place)).sort()).toEqual(['a', 'lib.php', 'same.js']);
}));

test('removes a file with the folders that it leaves empty, and never the place itself', () => withFiles({
    'place/amd/build/x.min.js': 'x', 'place/keep/y': 'y',
}, async folder => {
    const place = join(folder, 'place');
    expect(brief(await deploy(place, [['amd/build/x.min.js', null], ['keep/none', null]], null)))
        .toEqual(['removed amd/build/x.min.js']);
    expect(await readdir(place)).toEqual(['keep']);
    await deploy(place, [['keep/y', null]], null);
    expect(await readdir(place)).toEqual([]);
}));

test('a source that vanished meanwhile is left out', () => withFiles({'place/x': 'old'}, async folder => {
    expect(await deploy(join(folder, 'place'), [['x', {from: join(folder, 'gone')}]], null)).toEqual([]);
    expect(await readFile(join(folder, 'place/x'), 'utf8')).toBe('old');
}));

test('a link in the place is replaced, what it leads to is not written to', () => withFiles({
    'outside': 'mine', 'place/other': '',
}, async folder => {
    await symlink(join(folder, 'outside'), join(folder, 'place/x'));
    await deploy(join(folder, 'place'), [['x', {text: 'theirs'}]], null);
    expect(await readFile(join(folder, 'outside'), 'utf8')).toBe('mine');
    expect((await stat(join(folder, 'place/x'))).isFile()).toBe(true);
}));

test('what fails leaves the old file and nothing beside it', () => withFiles({'place/x': 'old'}, async folder => {
    const place = join(folder, 'place');
    await expect(deploy(place, [['x/y', {text: 'new'}]], null)).rejects.toThrow();
    expect(await readdir(place)).toEqual(['x']);
    expect(await readFile(join(place, 'x'), 'utf8')).toBe('old');
}));
