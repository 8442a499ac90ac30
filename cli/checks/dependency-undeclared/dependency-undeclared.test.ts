import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {dependencyUndeclared} from './dependency-undeclared.js';

let moodle: MoodleCode;
let remove: () => void;
beforeAll(async () => {
    ({moodle, remove} = await smallMoodle({
        'lib/plugins.json': JSON.stringify({standard: {mod: ['forum'], tool: ['log']}}),
    }));
}, 60_000); // The parser is loaded: slow on a busy machine.
afterAll(() => remove());

const version = (line: string): Record<string, string> => pluginWith({
    'version.php': `<?php\ndefined('MOODLE_INTERNAL') || die();\n$plugin->component = 'block_ex';\n${line}\n`,
});

describe('dependency-undeclared', () => {
    const code = (text: string, line = ''): Record<string, string> => ({...version(line), 'lib.php': `<?php\n${text}\n`});

    test.each([
        ['\\local_other\\api::get();', '\\local_other\\api::get()'],
        ['$x = new \\mod_else\\thing(1);', 'new \\mod_else\\thing(1)'],
        ['class mine extends \\tool_else\\base {}', 'mine'],
    ])('finds %s', async (text, stretch) => {
        const component = /\w+_\w+/.exec(text)?.[0] ?? '';
        expect(await checkStretches(dependencyUndeclared, code(text), {moodle})).toEqual([
            `lib.php:2 «${stretch}» This is a class of ${component}, which version.php does not depend on.`,
        ]);
    });

    test.each([
        ['Moodle\'s own and the plugin\'s', 'new \\mod_forum\\a(); new \\block_ex\\b(); \\core_course\\c::d();', ''],
        ['other names', 'new \\Some\\Library(); new local_other_thing();', ''],
        ['what is declared', '\\local_other\\api::get();', '$plugin->dependencies = [\'local_other\' => ANY_VERSION];'],
        ['what is asked for first', 'if (class_exists(\'local_other\\api\')) { \\local_other\\api::get(); }', ''],
    ])('is silent about %s', async (_, text, line) => {
        expect(await checkStretches(dependencyUndeclared, code(text, line), {moodle})).toEqual([]);
    });
});
