import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {installerType} from './installer-type.js';

describe('installer-type', () => {
    test('warns of a type that Moodle does not have', async () => {
        expect(await checkFiles(installerType, pluginWithVersion('block_ex', 'bloc_ex')))
            .toEqual(['version.php:5:1-5:32 Moodle has no plugin type \'bloc\' of its own (unknowntype).']);
    });

    test('knows the subplugin types of core, and those of the parent that a subplugin is in', async () => {
        expect(await checkFiles(installerType, pluginWithVersion('block_ex', 'tiny_ex'))).toEqual([]);
        const place = {type: 'exthing', name: 'ex', nested: true};
        expect(await checkFiles(installerType, pluginWithVersion('block_ex', 'exthing_ex'), {place})).toEqual([]);
    });
});
