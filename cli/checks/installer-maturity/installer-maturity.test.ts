import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_PLUGIN, pluginWithVersion} from '../testing/plugin.js';
import {installerMaturity} from './installer-maturity.js';

describe('installer-maturity', () => {
    test('warns of what is not stable', async () => {
        expect(await checkFiles(installerMaturity, pluginWithVersion('_STABLE', '_BETA')))
            .toEqual(['version.php:6:1-6:35 The installer will warn of MATURITY_BETA (maturity).']);
    });

    test('accepts what is stable, and what says nothing', async () => {
        expect(await checkFiles(installerMaturity, {...GOOD_PLUGIN})).toEqual([]);
        expect(await checkFiles(installerMaturity, pluginWithVersion(/\$plugin->maturity.*/, ''))).toEqual([]);
    });
});
