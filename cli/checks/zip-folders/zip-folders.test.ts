import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {zipFolders} from './zip-folders.js';

const entries = (...names: string[]): Map<string, true> => new Map(names.map(name => [name, true]));

describe('zip-folders', () => {
    test('finds each folder once, also outside of the plugin\'s', async () => {
        const zip = entries('ex/version.php', 'ex/node_modules/a/index.js', 'ex/node_modules/b/index.js', 'ex/.git/HEAD',
            'ex/lib/.svn/entries', '__MACOSX/ex/._version.php');
        expect(await checkStretches(zipFolders, pluginWith({}), {zip})).toEqual([
            '.git:1 .git does not belong in a plugin\'s zip.',
            '__MACOSX:1 __MACOSX does not belong in a plugin\'s zip.',
            'lib/.svn:1 .svn does not belong in a plugin\'s zip.',
            'node_modules:1 node_modules does not belong in a plugin\'s zip.',
        ]);
    });

    test('is silent about a folder on disk, and about names that are near', async () => {
        expect(await checkStretches(zipFolders, pluginWith({'node_modules/a.js': ''}))).toEqual([]);
        expect(await checkStretches(zipFolders, pluginWith({}), {zip: entries('ex/version.php', 'ex/.github/x.yml')})).toEqual([]);
    });
});
