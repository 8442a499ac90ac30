import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {installerVersionPhp} from './installer-version-php.js';

describe('installer-version-php', () => {
    test.each([
        ['no version.php', pluginWith({'version.php': null}), '1:1 version.php is missing (missingversionphp).'],
        ['$module', pluginWithVersion('$plugin->version', '$module->version'),
            '3:1-3:31 The installer refuses $module->version (versionphpsyntax).'],
        ['no version', pluginWithVersion(/\$plugin->version.*/, ''), '1:1 version.php sets no $plugin->version (missingversion).'],
        ['a version in quotes', pluginWithVersion('2026112300', '\'2026112300\''),
            '3:1-3:33 The installer cannot read the version \'2026112300\': it reads only a literal number (missingversion).'],
        ['no component', pluginWithVersion(/\$plugin->component.*/, ''),
            '1:1 version.php sets no $plugin->component (missingcomponent).'],
        ['a computed component', pluginWithVersion('\'block_ex\'', '$name'),
            '5:1-5:28 The installer cannot read the component $name: it reads only a literal <type>_<name> (missingcomponent).'],
        ['a component in a comment', pluginWithVersion('$plugin->component', '// $plugin->component'),
            '1:1 version.php sets no $plugin->component (missingcomponent).'],
    ])('names %s', async (_, files, expected) => {
        expect(await checkFiles(installerVersionPhp, files)).toEqual([`version.php:${expected}`]);
    });

    test('accepts what the installer reads, whatever the white space', async () => {
        expect(await checkFiles(installerVersionPhp, pluginWithVersion('$plugin->version = 2026112300',
            '$plugin\n  -> version /* why */ = 2026112300'))).toEqual([]);
    });

    test('leaves a file that PHP cannot read to php-syntax', async () => {
        expect(await checkFiles(installerVersionPhp, pluginWithVersion('2026112300;', '2026112300'))).toEqual([]);
    });

    test('lets a theme in a theme\'s place do without', async () => {
        const place = {type: 'theme', name: 'ex', nested: false};
        expect(await checkFiles(installerVersionPhp, {'config.php': ''}, {place})).toEqual([]);
    });
});
