import {describe, expect, test} from '@jest/globals';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {edited} from './apply-fixes.js';
import {isIgnored} from './ignored.js';
import {raise, raisedChecks} from './raised.js';

describe('edits', () => {
    test('are made whatever their order, each once', () => {
        const edits = [{start: 4, end: 5, text: 'E'}, {start: 0, end: 1, text: 'AA'}, {start: 4, end: 5, text: 'E'}];
        expect(edited('abcde', edits)).toEqual({result: 'AAbcdE', count: 2});
    });

    test('that overlap another are left for the next run', () => {
        expect(edited('abcde', [{start: 0, end: 3, text: 'x'}, {start: 2, end: 4, text: 'y'}])).toEqual({result: 'xde', count: 1});
    });

    test('may put in text twice at one place where it differs', () => {
        expect(edited('ab', [{start: 1, end: 1, text: 'x'}, {start: 1, end: 1, text: 'y'}])).toEqual({result: 'axyb', count: 2});
    });
});

describe('a finding that is meant', () => {
    test.each([
        ['on its line', 'a();\nb(); // lectern-ignore page-login: public by nature\n', true],
        ['below it', 'a();\nb();\n// lectern-ignore page-login', false],
        ['above the line', '// lectern-ignore page-login: it is public\nb();', true],
        ['for another check', 'a();\nb(); // lectern-ignore page-login-form\n', false],
        ['further up', 'a();\n\n// lectern-ignore page-login\n\nb();', false],
    ])('%s', (_, text, ignored) => {
        const line = text.split('\n').findIndex(one => one.startsWith('b()')) + 1;
        expect(isIgnored(text, line, 'page-login')).toBe(ignored);
    });
});

describe('warnings that a repository raises', () => {
    test('become errors in its own files', async () => {
        await withFiles({'package.json': '{"lectern": {"errors": ["version-php-advice"]}}'}, async folder => {
            const problem = {line: 1, column: 1, severity: 'warning' as const, message: 'Odd.', code: 'version-php-advice'};
            const problems = [
                {...problem, file: join(folder, 'version.php')},
                {...problem, file: join(folder, 'version.php'), code: 'installer-maturity'},
                {...problem, file: `${folder}-of-others/version.php`},
            ];
            expect(raise(problems, raisedChecks(folder), folder).map(({severity}) => severity))
                .toEqual(['error', 'warning', 'warning']);
        });
    });

    test('must be checks that are there', async () => {
        await withFiles({'package.json': '{"lectern": {"errors": ["nothing"]}}'}, async folder => {
            expect(() => raisedChecks(folder)).toThrow('package.json raises a check that is not there: nothing');
        });
    });
});
