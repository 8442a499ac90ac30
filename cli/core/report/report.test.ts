import {describe, expect, test} from '@jest/globals';
import type {Problem} from '../problem.js';
import {formatJson} from './json.js';
import {formatSarif} from './sarif.js';
import {formatText, summarise} from './text.js';

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

test('problems as SARIF name rule, level, region and a relative URI', () => {
    const sarif = JSON.parse(formatSarif(PROBLEMS, {
        rules: [{name: 'php-syntax', severity: 'error', summary: 'PHP parses.'}], version: '1.2.3',
    })) as {
        version: string;
        runs: {tool: {driver: {rules: object[]}}; results: object[]}[];
    };
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    expect(run?.tool.driver.rules).toEqual([expect.objectContaining({
        id: 'php-syntax', shortDescription: {text: 'PHP parses.'}, defaultConfiguration: {level: 'error'},
    })]);
    expect(run?.results[0]).toEqual({
        ruleId: 'json-syntax', level: 'warning', message: {text: 'Odd. Mend it.'},
        locations: [{physicalLocation: {
            artifactLocation: {uri: 'a%20b/x.json', uriBaseId: '%SRCROOT%'}, region: {startLine: 1, startColumn: 1},
        }}],
    });
    expect(run?.results[2]).toEqual(expect.objectContaining({ruleId: 'php-syntax', ruleIndex: 0}));
    expect(JSON.stringify(run?.results[2])).toContain('"endLine":2,"endColumn":4');
});
