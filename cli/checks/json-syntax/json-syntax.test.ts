import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {jsonSyntax} from './json-syntax.js';

describe('json-syntax', () => {
    test.each([
        ['a comma before the end', '{\n  "a": 1,\n}\n', '2:9-3:1 No comma may stand before a closing bracket.'],
        ['a missing comma', '{\n  "a": 1\n  "b": 2\n}\n', '3:3-3:6 A comma is expected.'],
        ['a comment', '{\n  // why\n  "a": 1\n}\n', '2:3-2:9 JSON has no comments.'],
        ['single quotes', '{\'a\': 1}', '1:2-1:5 This is not a JSON value.'],
        ['a missing end', '{"a": [1, 2', '1:12 A `]` is expected.'],
        ['an empty file', '', '1:1 A value is expected.'],
        ['something after the value', '{}\n{}\n', '2:1-2:2 Nothing may follow the first value.'],
    ])('names %s', async (_, text, expected) => {
        expect(await checkFiles(jsonSyntax, {'db/subplugins.json': text})).toEqual([`db/subplugins.json:${expected}`]);
    });

    test('lets the configuration of tools have comments', async () => {
        expect(await checkFiles(jsonSyntax, {'tsconfig.json': '{\n  // why\n  "a": 1,\n}', 'tsconfig.build.json': '{"a": 1,}'}))
            .toEqual([]);
    });

    test('leaves fixtures alone, which may be broken on purpose', async () => {
        expect(await checkFiles(jsonSyntax, {'tests/fixtures/broken.json': '{'})).toEqual([]);
    });

    test('accepts JSON', async () => {
        expect(await checkFiles(jsonSyntax, {'a.json': '{"a": [1, "\\u00e9", null, true, -1.5e3]}\n'})).toEqual([]);
    });
});
