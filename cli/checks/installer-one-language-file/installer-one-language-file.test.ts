import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {installerOneLanguageFile} from './installer-one-language-file.js';

describe('installer-one-language-file', () => {
    test('warns of a second file', async () => {
        expect(await checkFiles(installerOneLanguageFile, pluginWith({'lang/en/other.php': ''})))
            
                .toEqual([
                    'lang/en/other.php:1:1 lang/en/ holds more than one language file; \'other.php\' is never loaded '
                        + '(multiplelangenfiles).',
                ]);
    });

    test('accepts help files and other languages', async () => {
        expect(await checkFiles(installerOneLanguageFile, pluginWith({'lang/en/help/a.php': '', 'lang/en/a.txt': '',
            'lang/de/block_ex.php': ''}))).toEqual([]);
    });
});
