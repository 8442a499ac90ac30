import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {moodleSupported} from './moodle-supported.js';

let moodle: MoodleCode;
let remove: () => void;
beforeAll(async () => {
    ({moodle, remove} = await smallMoodle({}));
}, 60_000); // The parser is loaded: slow on a busy machine.
afterAll(() => remove());

const version = (line: string): Record<string, string> => pluginWith({
    'version.php': `<?php\ndefined('MOODLE_INTERNAL') || die();\n$plugin->component = 'block_ex';\n${line}\n`,
});

describe('moodle-supported', () => {
    test.each([
        ['$plugin->supported = [500, 501];', '«[500, 501]» The Moodle at hand is of branch 405, and 500 to 501 are supported.'],
        ['$plugin->supported = [39, 404];', '«[39, 404]» The Moodle at hand is of branch 405, and 39 to 404 are supported.'],
    ])('finds %s', async (line, expected) => {
        expect(await checkStretches(moodleSupported, version(line), {moodle})).toEqual([`version.php:4 ${expected}`]);
    });

    test.each(['$plugin->supported = [405, 501];', '$plugin->supported = \'all\';', ''])('accepts «%s»', async line => {
        expect(await checkStretches(moodleSupported, version(line), {moodle})).toEqual([]);
    });
});
