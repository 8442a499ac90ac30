import {describe, expect, test} from '@jest/globals';
import {deprecatedIn} from '../../core/amd/deprecated-modules.js';
import {checkFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {deprecatedModule} from './deprecated-module.js';

const problemsOf = (script: string, supported = ''): Promise<string[]> =>
    checkFiles(deprecatedModule, {...pluginWithVersion(/\n$/, `\n${supported}`), 'amd/src/a.js': script});

describe('deprecated-module', () => {
    test('names deprecated modules and functions, and modules that are gone', async() => {
        expect(await problemsOf([
            'import ModalFactory from \'core/modal_factory\';', 'import Modal from \'core/modal\';',
                'import {types} from \'core_form/events\';',
            'import * as Chooser from \'core_course/activitychooser\';',
        ].join('\n'))).toEqual([
            'amd/src/a.js:1:27-1:45 The module core/modal_factory is deprecated since Moodle 4.3.',
            'amd/src/a.js:3:9-3:14 types of core_form/events is deprecated since Moodle 4.0.',
            'amd/src/a.js:4:27-4:54 Moodle 5.1 has no module core_course/activitychooser any more.',
        ]);
    });

    test('is silent about what only later branches deprecate or lack', async() => {
        const script = 'import * as Chooser from \'core_course/activitychooser\';\nimport F from \'mod_quiz/add_random_form\';\n';
        expect(await problemsOf(script, '$plugin->supported = [405, 500];\n')).toEqual([]);
        expect(await problemsOf(script)).toHaveLength(2);
    });

    test('reads what modules say of themselves', () => {
        expect([...deprecatedIn([
            '/**', ' * Old.', ' *', ' * @module core/old', ' * @deprecated since 9.9, use', ' *             core/new.',
                ' * @todo Gone.', ' */', 'import a from \'b\';',
            '/**', ' * @deprecated', ' */', 'export const go = () => 1;', '/** Good. */', 'export const stay = 1;',
        ].join('\n'))]).toEqual([[null, 'since 9.9, use core/new.'], ['go', '']]);
    });
});
