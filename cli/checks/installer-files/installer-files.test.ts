import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_PLUGIN, pluginWith} from '../testing/plugin.js';
import {installerFiles} from './installer-files.js';

describe('installer-files', () => {
    test('wants at least four entries', async () => {
        expect(await checkFiles(installerFiles, {'version.php': GOOD_PLUGIN['version.php'] ?? ''}))
            .toEqual(['.:1:1 Moodle refuses a plugin of fewer than four files and folders; here are 2 (filesnumber).']);
    });

    test('does not count a subplugin', async () => {
        const place = {type: 'factor', name: 'ex', nested: true};
        expect(await checkFiles(installerFiles, {'version.php': '<?php\n'}, {place})).toEqual([]);
    });

    test('names each entry that Moodle cannot unpack', async () => {
        const zip = new Map<string, true | string>([['ex/', true], ['ex/version.php', true], ['ex/a.php',
            'its checksum is wrong'], ['ex/b/', true]]);
        expect(await checkFiles(installerFiles, pluginWith({'a.php': ''}), {zip}))
            .toEqual(['a.php:1:1 Moodle cannot unpack this entry: its checksum is wrong (filestatus).']);
    });
});
