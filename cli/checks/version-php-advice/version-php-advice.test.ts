import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {doubtVersion, versionPhpAdvice} from './version-php-advice.js';

const GOOD = '<?php\ndefined(\'MOODLE_INTERNAL\') || die();\n$plugin->requires = 2024100700;\n';
const problemsOf = (text: string): Promise<string[]> => checkFiles(versionPhpAdvice, {'version.php': text});

describe('version-php-advice', () => {
    test.each([
        ['an unknown field', `${GOOD}$plugin->author = 'x';\n`, '4:1-4:22 Moodle knows no $plugin->author.'],
        ['cron', `${GOOD}$plugin->cron = 0;\n`, '4:1-4:18 Moodle no longer calls cron functions: $plugin->cron does nothing.'],
        ['a field that is set twice', `${GOOD}$plugin->requires = 2024100700;\n`, '4:1-4:31 $plugin->requires is set twice.'],
        ['$module', `${GOOD}$module->release = '1';\n`, '4:1-4:23 $module is the form that Moodle dropped.'],
        ['a version that is no date', `${GOOD}$plugin->version = 42;\n`, '4:20-4:22 The version 42 is not a date and two digits.'],
        ['a version in the 13th month', `${GOOD}$plugin->version = 2024130100;\n`,
            '4:20-4:30 The version 2024130100 begins with no date.'],
        ['a Moodle that nobody knows', GOOD.replace('2024100700', '2099010100'),
            '3:21-3:31 No release of Moodle that is known has the version 2099010100.'],
        ['a Moodle before 2', GOOD.replace('2024100700', '2009010100'),
            '3:21-3:31 2009010100 is not a version of Moodle 2 or later.'],
        ['no required Moodle', '<?php\ndefined(\'MOODLE_INTERNAL\') || die();\n',
            '1:1 The plugin does not say which Moodle it requires.'],
        ['no guard', '<?php\n$plugin->requires = 2024100700;\n', '2:1-2:31 version.php can be called by itself.'],
    ])('warns of %s', async (_, text, expected) => {
        expect(await problemsOf(text)).toEqual([`version.php:${expected}`]);
    });

    test('knows today\'s and tomorrow\'s version from one of the future', () => {
        const now = new Date('2026-11-23T20:00:00Z');
        expect(doubtVersion(2026112300, now)).toBeNull();
        expect(doubtVersion(2026112400.02, now)).toBeNull();
        expect(doubtVersion(2026112700, now)).toBe('The version 2026112700 lies in the future');
    });
});
