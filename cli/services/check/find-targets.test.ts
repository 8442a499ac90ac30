import {join, relative} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {withFiles} from '../../testing/files.js';
import {findTargets} from './find-targets.js';

const PLUGIN = '<?php\n$plugin->component = \'block_a\';\n';
const FILES = {
    'local_plugins/block_a/version.php': PLUGIN,
    'local_plugins/block_a/classes/deep/one.php': '',
    'local_plugins/block_a/thing/sub/version.php': PLUGIN,
    'theme/b/version.php': PLUGIN,
    'moodle/version.php': '<?php\n$version = 2025100600;\n$release = \'5.1\';\n$branch = \'501\';\n',
    'moodle/public/version.php': '<?php\n$version = 2025100600;\n$release = \'5.1\';\n$branch = \'501\';\n',
    'moodle/public/blocks/c/version.php': PLUGIN,
    'moodle/public/mod/d/version.php': PLUGIN,
    'alone.json': '{}',
    'x.zip': '',
};

/** What is found, folders and files relative to the repository. */
function found(named: string[]): Promise<unknown[]> {
    return withFiles(FILES, folder => Promise.resolve(findTargets(named.map(path => join(folder, path)), folder).map(target =>
        target.kind === 'plugin'
            ? {...target, folder: relative(folder, target.folder), only: target.only && [...target.only]}
            : {...target, file: relative(folder, target.file)})));
}

const plugin = (folder: string, rest: object = {}): object => ({kind: 'plugin', folder, place: null, only: null, ...rest});

describe('what a user named', () => {
    test('is every component where nothing is named', async () => {
        expect(await found([])).toEqual([plugin('theme/b'), plugin('local_plugins/block_a')]);
    });

    test('is every plugin of a Moodle checkout, each with what its place asks', async () => {
        expect(await found(['moodle'])).toEqual([
            plugin('moodle/public/blocks/c', {place: {type: 'block', name: 'c', nested: false}}),
            plugin('moodle/public/mod/d', {place: {type: 'mod', name: 'd', nested: false}}),
        ]);
    });

    test('is a file in its plugin, the outermost one', async () => {
        expect(await found(['local_plugins/block_a/thing/sub/version.php']))
            .toEqual([plugin('local_plugins/block_a', {only: ['thing/sub/version.php']})]);
    });

    test('is one run for several files of a plugin, and the whole plugin where that is named too', async () => {
        const files = ['local_plugins/block_a/version.php', 'local_plugins/block_a/classes/deep/one.php'];
        expect(await found(files)).toEqual([plugin('local_plugins/block_a', {only: ['version.php', 'classes/deep/one.php']})]);
        expect(await found([...files, 'local_plugins/block_a'])).toEqual([plugin('local_plugins/block_a')]);
    });

    test('is the files below a folder in a plugin', async () => {
        const [target] = await found(['local_plugins/block_a/classes']) as {only: string[]}[];
        expect(target?.only).toContain('classes/deep/one.php');
    });

    test('is a zip, a file of no plugin, and the plugins in a folder', async () => {
        expect(await found(['x.zip', 'alone.json', 'theme']))
            .toEqual([{kind: 'zip', file: 'x.zip'}, {kind: 'loose', file: 'alone.json'}, plugin('theme/b')]);
    });
});
