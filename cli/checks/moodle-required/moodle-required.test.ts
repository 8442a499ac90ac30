import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {moodleRequired} from './moodle-required.js';

let moodle: MoodleCode;
let remove: () => void;
beforeAll(async () => {
    ({moodle, remove} = await smallMoodle({}));
}, 60_000); // The parser is loaded: slow on a busy machine.
afterAll(() => remove());

const version = (line: string): Record<string, string> => pluginWith({
    'version.php': `<?php\ndefined('MOODLE_INTERNAL') || die();\n$plugin->component = 'block_ex';\n${line}\n`,
});

describe('moodle-required', () => {
    test.each([
        ['$plugin->requires = 2025041400;',
            '«2025041400» The Moodle at hand has the version 2024100705.01, and 2025041400 is required.'],
        ['$plugin->incompatible = 405;',
            '«405» The Moodle at hand is of branch 405, and the plugin is incompatible from 405 on.'],
    ])('finds %s', async (line, expected) => {
        expect(await checkStretches(moodleRequired, version(line), {moodle})).toEqual([`version.php:4 ${expected}`]);
    });

    test.each(['$plugin->requires = 2024100700;', '$plugin->incompatible = 500;', ''])('accepts «%s»', async line => {
        expect(await checkStretches(moodleRequired, version(line), {moodle})).toEqual([]);
    });

    test('leaves a version that is too high to installer-requires where a branch is named', async () => {
        const files = version('$plugin->requires = 2025041400;');
        expect(await checkStretches(moodleRequired, files, {moodle, branch: '405'})).toEqual([]);
    });
});
