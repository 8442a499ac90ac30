import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {installerRequires} from './installer-requires.js';

describe('installer-requires', () => {
    const later = pluginWithVersion('2024100700', '2025041400');

    test('names a required Moodle above the branch', async () => {
        expect(await checkFiles(installerRequires, later, {branch: '405'}))
            
                .toEqual([
                    'version.php:4:1-4:32 The plugin requires Moodle 2025041400, which is later than the branch it is '
                        + 'checked for (requiresmoodle).',
                ]);
    });

    test('accepts any release of the branch, and everything where no branch is asked', async () => {
        expect(await checkFiles(installerRequires, pluginWithVersion('2024100700', '2024100705.01'), {branch: '405'})).toEqual([]);
        expect(await checkFiles(installerRequires, later, {branch: '500'})).toEqual([]);
        expect(await checkFiles(installerRequires, later)).toEqual([]);
    });
});
