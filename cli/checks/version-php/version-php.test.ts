import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {versionPhp} from './version-php.js';

const fields = (lines: string): string => `<?php\ndefined('MOODLE_INTERNAL') || die();\n${lines}\n`;
const problemsOf = (lines: string): Promise<string[]> => checkFiles(versionPhp, {'version.php': fields(lines)});

describe('version-php', () => {
    test.each([
        ['a required version in quotes', '$plugin->requires = \'2024100700\';',
            '3:21-3:33 The required version is a string in quotes; the installer reads only a number.'],
        ['a required version that is computed', '$plugin->requires = 2024100700 + 1;',
            '3:21-3:35 The required version is not a literal number; the installer does not run version.php.'],
        ['a version of 0', '$plugin->version = 0;', '3:20-3:21 Moodle takes a version of 0 for a missing one.'],
        ['a component that is none', '$plugin->component = \'block_My-Block\';',
            '3:22-3:38 \'block_My-Block\' is not a valid component name.'],
        ['an activity with an underscore', '$plugin->component = \'mod_my_game\';',
            '3:22-3:35 \'mod_my_game\' is not a valid component name.'],
        ['an unknown maturity', '$plugin->maturity = MATURITY_GREAT;', '3:21-3:35 The maturity is none of Moodle\'s four.'],
        ['a maturity in quotes', '$plugin->maturity = \'MATURITY_STABLE\';', '3:21-3:38 The maturity is none of Moodle\'s four.'],
        ['a release that is a number', '$plugin->release = 1.5;', '3:20-3:23 The release must be a literal string.'],
        ['supported branches that are no pair', '$plugin->supported = [405];',
            '3:22-3:27 $plugin->supported must be an array of two branch numbers, the lowest and the highest.'],
        ['a supported branch in quotes', '$plugin->supported = [405, \'501\'];',
            '3:28-3:33 A supported branch must be a whole number without quotes.'],
        ['a supported branch by its label', '$plugin->supported = [45, 501];', '3:23-3:25 45 is not a branch of Moodle.'],
        ['supported branches upside down', '$plugin->supported = [501, 405];',
            '3:22-3:32 The lowest supported branch, 501, is above the highest, 405.'],
        ['an incompatible branch that is none', '$plugin->incompatible = [501];',
            '3:25-3:30 $plugin->incompatible must be one branch number.'],
        ['dependencies that are no array', '$plugin->dependencies = \'mod_forum\';',
            '3:25-3:36 The dependencies must be a literal array.'],
        ['a dependency without a version', '$plugin->dependencies = [\'mod_forum\'];',
            '3:26-3:37 A dependency must name its component, as a string.'],
        ['a dependency on a bad name', '$plugin->dependencies = array(\n  \'forum\' => ANY_VERSION);',
            '4:3-4:10 \'forum\' is not a valid component name.'],
        ['a dependency\'s odd version', '$plugin->dependencies = [\'mod_forum\' => LATEST];',
            '3:41-3:47 A dependency\'s version must be a number or ANY_VERSION.'],
        ['a dependency on itself', '$plugin->component = \'block_ex\'; $plugin->dependencies = [\'block_ex\' => 1];',
            '3:59-3:69 A plugin cannot depend on itself.'],
    ])('names %s', async (_, lines, expected) => {
        // A dependency without a version has both its parts wrong: the first says it.
        expect((await problemsOf(lines))[0]).toBe(`version.php:${expected}`);
    });

    test('accepts every field in its right form', async () => {
        expect(await problemsOf([
            '$plugin->version = 2026112300.01;', '$plugin->requires = 2024100700;', '$plugin->component = \'block_ex_ample2\';',
            '$plugin->maturity = MATURITY_RC;', '$plugin->release = \'v1.0 (x)\';', '$plugin->supported = [405, 501];',
            '$plugin->incompatible = 502;',
                '$plugin->dependencies = array(\'mod_forum\' => 2024100700, // Why.\n    "block_x" => ANY_VERSION);',
        ].join('\n'))).toEqual([]);
    });

    test('says nothing of a file that PHP cannot read: php-syntax does', async () => {
        expect(await problemsOf('$plugin->maturity = MATURITY_GREAT')).toEqual([]);
    });

    test('reads no other file of that name', async () => {
        expect(await checkFiles(versionPhp, {'tests/fixtures/version.php': fields('$plugin->maturity = 1;')})).toEqual([]);
    });
});
