import {describe, expect, test} from '@jest/globals';
import type {Problem} from '../problem.js';
import {formatJson} from './json.js';
import {formatGitlab} from './gitlab.js';
import {formatText, summarise} from './text.js';
import {formatUnix} from './unix.js';

const PROBLEMS: Problem[] = [
    {file: 'b/lib.php', line: 2, column: 3, code: 'php-syntax', severity: 'error', message: 'Unexpected `}`.',
        endLine: 2, endColumn: 4},
    {file: 'a b/x.json', line: 1, column: 1, code: 'json-syntax', severity: 'warning', message: 'Odd.', help: 'Mend it.'},
    {file: 'b/lib.php', line: 1, column: 1, code: 'php-syntax', severity: 'error', message: 'First.'},
];

describe('problems as text', () => {
    test('are grouped by file, in the order of their places, with frame and help', () => {
        const sources: Record<string, string> = {'b/lib.php': '<?php\n  }\n'};
        expect(formatText(PROBLEMS, {paint: (_, text) => text, source: file => sources[file] ?? null})).toBe([
            'a b/x.json',
            '  a b/x.json:1:1 warning Odd. json-syntax',
            '    help: Mend it.',
            '',
            'b/lib.php',
            '  b/lib.php:1:1 error First. php-syntax',
            '    > 1 | <?php',
            '        | ^',
            '      2 |   }',
            '      3 |',
            '  b/lib.php:2:3 error Unexpected `}`. php-syntax',
            '      1 | <?php',
            '    > 2 |   }',
            '        |   ^',
            '      3 |',
        ].join('\n'));
    });

    test('are counted', () => {
        expect(summarise(PROBLEMS)).toBe('2 errors, 1 warning in 2 files.');
        expect(summarise([])).toBe('No problems found.');
    });
});

test('problems as JSON have the stable shape, sorted', () => {
    expect(JSON.parse(formatJson(PROBLEMS))).toEqual({problems: [
        {file: 'a b/x.json', line: 1, column: 1, code: 'json-syntax', severity: 'warning', message: 'Odd.', help: 'Mend it.'},
        {file: 'b/lib.php', line: 1, column: 1, code: 'php-syntax', severity: 'error', message: 'First.'},
        {file: 'b/lib.php', line: 2, column: 3, code: 'php-syntax', severity: 'error', message: 'Unexpected `}`.',
            endLine: 2, endColumn: 4},
    ]});
});

test('problems for GitLab have what its Code Quality report asks for', () => {
    const report = JSON.parse(formatGitlab(PROBLEMS, () => 'a\nb\n')) as Record<string, unknown>[];
    expect(report).toEqual([
        {description: 'Odd. Mend it.', check_name: 'json-syntax', severity: 'minor',
            fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/), location: {path: 'a b/x.json', lines: {begin: 1, end: 1}}},
        expect.objectContaining({severity: 'major', location: {path: 'b/lib.php', lines: {begin: 1, end: 1}}}),
        expect.objectContaining({severity: 'major', location: {path: 'b/lib.php', lines: {begin: 2, end: 2}}}),
    ]);
    expect(new Set(report.map(({fingerprint}) => fingerprint)).size).toBe(3);
});

test('problems for editors are one line each', () => {
    const last: Problem = {file: 'c', line: 9, column: 8, code: 'types', severity: 'hint', message: 'One\n  two.'};
    expect(formatUnix([...PROBLEMS, last])).toBe([
        'a b/x.json:1:1: warning: Odd. Mend it. [json-syntax]',
        'b/lib.php:1:1: error: First. [php-syntax]',
        'b/lib.php:2:3: error: Unexpected `}`. [php-syntax]',
        'c:9:8: hint: One two. [types]',
    ].join('\n'));
});
