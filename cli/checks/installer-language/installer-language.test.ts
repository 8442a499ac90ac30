import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {installerLanguage} from './installer-language.js';

describe('installer-language', () => {
    test.each([
        ['no folder', pluginWith({'lang/en/block_ex.php': null}), 'The folder lang/en/ is missing (missinglangenfolder).'],
        ['a folder without a PHP file', pluginWith({'lang/en/block_ex.php': null, 'lang/en/readme.txt': ''}),
            'The folder lang/en/ holds no language file (missinglangenfile).'],
        ['a file of another name', pluginWith({'lang/en/block_ex.php': null, 'lang/en/ex.php': ''}),
            'The language file block_ex.php is missing; there is ex.php (missingexpectedlangenfile).'],
    ])('names %s', async (_, files, expected) => {
        expect(await checkFiles(installerLanguage, files)).toEqual([`lang/en/block_ex.php:1:1 ${expected}`]);
    });

    test('wants no type in an activity\'s', async () => {
        const activity = pluginWithVersion('block_ex', 'mod_ex');
        expect(await checkFiles(installerLanguage, {...activity, 'lang/en/ex.php': ''})).toEqual([]);
        expect(await checkFiles(installerLanguage, activity))
            
                .toEqual([
                    'lang/en/ex.php:1:1 The language file ex.php is missing; there is block_ex.php '
                        + '(missingexpectedlangenfile).',
                ]);
    });
});
