import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {dependencyAbsent} from './dependency-absent.js';

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

describe('dependency-absent', () => {
    test('finds a plugin that the Moodle has not', async () => {
        expect(await checkStretches(dependencyAbsent,
            version('$plugin->dependencies = [\'mod_forum\' => ANY_VERSION, \'local_gone\' => 2024100700];'), {moodle})).toEqual([
            'version.php:4 «\'local_gone\'» Moodle 405 at hand has no local_gone.',
        ]);
    });

    test('says nothing where no Moodle is at hand', async () => {
        expect(await checkStretches(dependencyAbsent, version('$plugin->dependencies = [\'local_gone\' => 1];'))).toEqual([]);
    });
});
