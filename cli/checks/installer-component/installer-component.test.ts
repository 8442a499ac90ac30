import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_PLUGIN} from '../testing/plugin.js';
import {installerComponent} from './installer-component.js';

describe('installer-component', () => {
    test('names a component that is in another type\'s place', async () => {
        expect(await checkFiles(installerComponent, {...GOOD_PLUGIN}, {place: {type: 'local', name: 'ex', nested: false}}))
            
                .toEqual([
                    'version.php:5:1-5:33 The component\'s type is \'block\', but a plugin of type \'local\' belongs '
                        + 'here (componentmismatchtype).',
                ]);
    });

    test('names a component that is not its folder\'s', async () => {
        expect(await checkFiles(installerComponent, {...GOOD_PLUGIN}, {place: {type: 'block', name: 'other', nested: false}}))
            
                .toEqual([
                    'version.php:5:1-5:33 The component\'s name is \'ex\', but its folder is \'other\' '
                        + '(componentmismatchname).',
                ]);
    });

    test('says nothing of a folder that lies in no Moodle', async () => {
        expect(await checkFiles(installerComponent, {...GOOD_PLUGIN})).toEqual([]);
    });
});
