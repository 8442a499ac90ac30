import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {zipHiddenFiles} from './zip-hidden-files.js';

const entries = (...names: string[]): Map<string, true> => new Map(names.map(name => [name, true]));

describe('zip-hidden-files', () => {
    test('finds dot files and what desktops leave', async () => {
        const zip = entries('ex/version.php', 'ex/.travis.yml', 'ex/.github/workflows/ci.yml', 'ex/.github/b.yml',
            'ex/pix/.DS_Store', 'ex/Thumbs.db');
        expect(await checkStretches(zipHiddenFiles, pluginWith({}), {zip})).toEqual([
            '.github:1 .github does not belong in a plugin\'s zip.',
            '.travis.yml:1 .travis.yml does not belong in a plugin\'s zip.',
            'Thumbs.db:1 Thumbs.db does not belong in a plugin\'s zip.',
            'pix/.DS_Store:1 .DS_Store does not belong in a plugin\'s zip.',
        ]);
    });

    test('leaves to zip-folders what that refuses', async () => {
        const zip = entries('ex/version.php', 'ex/.git/HEAD', 'ex/node_modules/a/.npmignore', '__MACOSX/ex/._version.php');
        expect(await checkStretches(zipHiddenFiles, pluginWith({}), {zip})).toEqual([]);
    });
});
