import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {dependencyVersion} from './dependency-version.js';

let moodle: MoodleCode;
let remove: () => void;
beforeAll(async () => {
    ({moodle, remove} = await smallMoodle({
        'mod/forum/version.php': '<?php\n$plugin->version = 2024100700;\n$plugin->component = \'mod_forum\';\n',
    }));
}, 60_000); // The parser is loaded: slow on a busy machine.
afterAll(() => remove());

const version = (line: string): Record<string, string> => pluginWith({
    'version.php': `<?php\ndefined('MOODLE_INTERNAL') || die();\n$plugin->component = 'block_ex';\n${line}\n`,
});

describe('dependency-version', () => {
    test('finds a version that the Moodle has not', async () => {
        expect(await checkStretches(dependencyVersion, version('$plugin->dependencies = [\'mod_forum\' => 2025041400];'), {moodle}))
            .toEqual([
                'version.php:4 «2025041400» mod_forum in the Moodle at hand has the version 2024100700, '
                    + 'and 2025041400 is asked for.',
            ]);
    });

    test.each([
        '$plugin->dependencies = [\'mod_forum\' => 2024100700];',
        '$plugin->dependencies = [\'mod_forum\' => ANY_VERSION, \'local_gone\' => 2099010100];',
        '$plugin->dependencies = $computed;',
    ])('accepts %s', async line => {
        expect(await checkStretches(dependencyVersion, version(line), {moodle})).toEqual([]);
    });
});
