import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_PLUGIN} from '../testing/plugin.js';
import {installerRoot} from './installer-root.js';

describe('installer-root', () => {
    const zipOf = (...paths: string[]): Map<string, true> => new Map(paths.map(path => [path, true]));

    test.each([
        ['two root folders', ['ex/', 'ex/a', 'ex/b', 'other/c'],
            'other/c:1:1 \'other/c\' is not in the zip\'s one root folder (onedir).'],
        ['a file beside the root folder', ['ex/', 'ex/a', 'ex/b', 'readme.txt'],
            'readme.txt:1:1 \'readme.txt\' is not in the zip\'s one root folder (onedir).'],
        ['a root folder that is no plugin name', ['moodle-block_ex-main/', 'moodle-block_ex-main/a', 'moodle-block_ex-main/b',
            'moodle-block_ex-main/c'],
            '.:1:1 The root folder \'moodle-block_ex-main\' is not a valid plugin name (rootdirinvalid).'],
    ])('names %s', async (_, paths, expected) => {
        expect(await checkFiles(installerRoot, {...GOOD_PLUGIN}, {zip: zipOf(...paths)})).toEqual([expected]);
    });

    test('says nothing of a folder on disk: packing names the root', async () => {
        expect(await checkFiles(installerRoot, {...GOOD_PLUGIN})).toEqual([]);
    });
});
