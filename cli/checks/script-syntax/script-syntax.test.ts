import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {scriptSyntax} from './script-syntax.js';

describe('script-syntax', () => {
    test.each([
        ['a missing name', 'amd/src/a.ts', 'const a = 1;\nconst = 2;\n', '2:7-2:8 Variable declaration expected.'],
        ['a missing bracket', 'amd/src/a.js', 'export const init = () => {\n    go(1;\n};\n', '2:9-2:10 \')\' expected.'],
        ['a type in JavaScript', 'amd/src/a.js', 'const a: number = 1;\n',
            '1:10-1:16 Type annotations can only be used in TypeScript files.'],
        ['a string that is not closed', 'module.js', 'M.a = \'x;\n', '1:10 Unterminated string literal.'],
    ])('names %s', async (_, path, text, expected) => {
        expect(await checkFiles(scriptSyntax, {[path]: text})).toEqual([`${path}:${expected}`]);
    });

    test('accepts scripts, and leaves builds and YUI metadata alone', async () => {
        expect(await checkFiles(scriptSyntax, {
            'amd/src/a.ts': 'import b from \'./b\';\nexport const a = <T,>(x: T): T => b?.(x) ?? x;\n',
            'amd/src/b.js': 'export default async(a) => { for await (const b of a) { yield_(b); } };\n',
            'amd/build/a.min.js': 'not ( a script',
            'yui/src/button/meta/editor.js': '{"moodle-atto_backcolor-button": {"requires": ["node"]}}',
        })).toEqual([]);
    });
});
