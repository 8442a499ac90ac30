import {describe, expect, test} from '@jest/globals';
import {ProblemsError} from '../../core/errors.js';
import {moduleFromTypeScript} from './module-from-typescript.js';

const made = (text: string): string => moduleFromTypeScript('amd/src/x.ts', text);

function problemsOf(text: string): unknown[] {
    try {
        made(text);
    } catch (error) {
        if (error instanceof ProblemsError) {
            return error.problems.map(({line, column, code}) => ({line, column, code}));
        }
        throw error;
    }
    return [];
}

describe('a readable module from TypeScript', () => {
    test('keeps comments, blank lines and formatting', () => {
        const text = '// Licence.\n\n/**\n * What it is.\n */\n\nimport Ajax from \'core/ajax\';\n\n'
            + '// Why.\nexport const call = () => Ajax.call([{a: 1}]);\n';
        expect(made(text)).toBe(text);
    });

    test('takes interfaces and aliases out with their comments, the licence stays', () => {
        expect(made('// Licence.\n\n/** One. */\ninterface One {\n    a: string;\n}\n\n'
            + '/** Two. */\nexport type Two = One;\n\nexport const x = 1;\n'))
            .toBe('// Licence.\n\nexport const x = 1;\n');
    });

    test('writes the types of annotations into JSDoc', () => {
        expect(made('/**\n * Adds.\n *\n * @param a one\n * @param list more\n * @param text a word\n * @returns all\n */\n'
            + 'export const add = (a: number, list: readonly string[], text = \'\'): Promise<void> => go(a, list, text);\n'))
            .toBe('/**\n * Adds.\n *\n * @param {number} a one\n * @param {string[]} list more\n * @param {string} text a word\n'
                + ' * @returns {Promise<void>} all\n */\nexport const add = (a, list, text = \'\') => go(a, list, text);\n');
    });

    test('leaves JSDoc types that are already there', () => {
        const text = '/**\n * @param {Element} a one\n */\nexport const f = (a) => a;\n';
        expect(made(text)).toBe(text);
    });

    test('erases modifiers, assertions and generics without leaving gaps', () => {
        expect(made('class A {\n    private readonly b: number = 0;\n\n    public c<T>(d: T): void {\n'
            + '        this.e(d as unknown as string, [1] satisfies number[]);\n    }\n}\nexport default A;\n'))
            .toBe('class A {\n    b = 0;\n\n    c(d) {\n        this.e(d, [1]);\n    }\n}\nexport default A;\n');
    });

    test('names imports as Moodle does', () => {
        expect(moduleFromTypeScript('x.ts', 'import {a} from \'lectern/dom\';\nimport b from \'./b.js\';\na(b);\n',
            name => name.replace(/^lectern\//, 'block_x/lectern/')))
            .toBe('import {a} from \'block_x/lectern/dom\';\nimport b from \'./b\';\na(b);\n');
    });

    test('a syntax error has its place', () => {
        expect(problemsOf('const a = 1;\nconst = 2;\n')).toEqual([{line: 2, column: 7, code: 'script-syntax'}]);
    });

    test('an enum, a namespace and a parameter property are refused at their place', () => {
        expect(problemsOf('enum A {B}\n')).toEqual([{line: 1, column: 1, code: 'script-not-erasable'}]);
        expect(problemsOf('const a = 1;\nnamespace N {\n    a();\n}\n'))
            .toEqual([{line: 2, column: 1, code: 'script-not-erasable'}]);
        expect(problemsOf('class A {\n    constructor(private b: string) {}\n}\n'))
            .toEqual([{line: 2, column: 17, code: 'script-not-erasable'}]);
    });
});
