import {beforeAll, describe, expect, test} from '@jest/globals';
import type {ValidateFunction} from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import {readFileSync} from 'node:fs';
import type {Problem} from '../problem.js';
import {lineHashes} from './fingerprint.js';
import {formatSarif} from './sarif.js';

interface Log {
    version: string;
    runs: {
        tool: {driver: {rules: {id: string}[]}};
        invocations: object[];
        results: {ruleId: string; ruleIndex: number; locations: object[]; partialFingerprints: Record<string, string>}[];
    }[];
}

const PROBLEMS: Problem[] = [
    {file: 'b/lib.php', line: 2, column: 3, code: 'php-syntax', severity: 'error', message: 'Unexpected `}`.',
        endLine: 2, endColumn: 4},
    {file: 'a b/ü#?%.json', line: 1, column: 1, code: 'json-syntax', severity: 'warning', message: 'Odd.', help: 'Mend it.'},
    {file: 'example.zip/example/lib.php', line: 1, column: 1, code: 'php-syntax', severity: 'error', message: 'First.'},
    {file: 'w\\x.php', line: 1, column: 1, code: 'php-syntax', severity: 'hint', message: 'Backslash.'},
    {file: '/tmp/y z.php', line: 1, column: 1, code: 'php-syntax', severity: 'hint', message: 'Elsewhere.'},
    {file: 'C:\\m\\y.php', line: 1, column: 1, code: 'php-syntax', severity: 'hint', message: 'On Windows.'},
];
const TEXT = '<?php\n  }\n';

function sarif(problems = PROBLEMS, skipped: {code: string; reason: string}[] = []): Log {
    return JSON.parse(formatSarif(problems, {
        rules: [{name: 'php-syntax', severity: 'error', summary: 'PHP parses.'}],
        version: '1.2.3',
        pageOf: name => name === 'php-syntax' ? '# php-syntax\n' : null,
        source: file => file === 'b/lib.php' ? TEXT : null,
        skipped,
    })) as Log;
}

let validate: ValidateFunction;
beforeAll(() => {
    const schema = readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8');
    // A pattern of the schema is no Unicode pattern.
    const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
    addFormats.default(ajv);
    validate = ajv.compile(JSON.parse(schema) as object);
});

describe('problems as SARIF', () => {
    test('are what the official schema asks for', () => {
        for (const log of [sarif(), sarif([]), sarif(PROBLEMS, [{code: 'phpcs', reason: 'It is not installed.'}])]) {
            validate(log);
            expect(validate.errors).toBeNull();
        }
        const broken = sarif();
        delete (broken.runs[0]?.results[0] as {message?: string}).message;
        expect(validate(broken)).toBe(false);
    });

    test('name each rule with its level and page, those of other codes too', () => {
        expect(sarif().runs[0]?.tool.driver.rules).toEqual([
            {id: 'php-syntax', name: 'PhpSyntax', shortDescription: {text: 'PHP parses.'}, fullDescription: {text: 'PHP parses.'},
                help: {text: '# php-syntax\n', markdown: '# php-syntax\n'}, defaultConfiguration: {level: 'error'}},
            expect.objectContaining({id: 'json-syntax', defaultConfiguration: {level: 'warning'}}),
        ]);
    });

    test('have rule, level, message, place and a whole region', () => {
        const results = sarif().runs[0]?.results ?? [];
        expect(results).toContainEqual({
            ruleId: 'json-syntax', ruleIndex: 1, level: 'warning', message: {text: 'Odd. Mend it.'},
            locations: [{physicalLocation: {
                artifactLocation: {uri: 'a%20b/%C3%BC%23%3F%25.json', uriBaseId: '%SRCROOT%'},
                region: {startLine: 1, startColumn: 1, endLine: 1, endColumn: 2},
            }}],
            partialFingerprints: {'lecternProblem/v1': expect.stringMatching(/^[0-9a-f]{32}$/)},
        });
        expect(JSON.stringify(results)).toContain('"startLine":2,"startColumn":3,"endLine":2,"endColumn":4');
    });

    test('lie below the root with forward slashes, those in a zip below the zip, those elsewhere at their address', () => {
        const places = JSON.stringify(sarif().runs[0]?.results.map(({locations}) => locations));
        for (const uri of ['example.zip/example/lib.php', 'w/x.php']) {
            expect(places).toContain(`{"uri":"${uri}","uriBaseId":"%SRCROOT%"}`);
        }
        for (const uri of ['file:///tmp/y%20z.php', 'file:///C:/m/y.php']) {
            expect(places).toContain(`{"uri":"${uri}"}`);
        }
    });

    test('have GitHub\'s fingerprint of their line where the source is there', () => {
        const [result] = sarif().runs[0]?.results.filter(({locations}) => JSON.stringify(locations).includes('b/lib.php')) ?? [];
        expect(result?.partialFingerprints['primaryLocationLineHash']).toBe(lineHashes(TEXT)[1]);
    });

    test('say what was skipped', () => {
        expect(sarif([], [{code: 'phpcs', reason: 'It is not installed.'}]).runs[0]?.invocations).toEqual([{
            executionSuccessful: true,
            toolExecutionNotifications: [
                {level: 'note', descriptor: {id: 'phpcs'}, message: {text: 'Skipped: It is not installed.'}},
            ],
        }]);
    });
});
