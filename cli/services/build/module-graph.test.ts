import {describe, expect, test} from '@jest/globals';
import {graphProblems} from './module-graph.js';
import {readImports} from './scripts.js';

const module = (name: string, text: string) => readImports(`amd/src/${name}.ts`, `amd/src/${name}.ts`, text);

describe('a component\'s own modules', () => {
    test('an import that no source answers to is named at its place', () => {
        const text = 'import Ajax from \'core/ajax\';\nimport {b} from \'./bb\';\nb(Ajax);\n';
        const problems = graphProblems('block_x', [module('a', text)]);
        expect(problems).toEqual([expect.objectContaining({
            file: 'amd/src/a.ts', line: 2, column: 17, code: 'unknown-module',
            message: 'No module \'block_x/bb\' in this component.',
        })]);
    });

    test('relative names are seen from the module\'s folder, absolute ones from the component', () => {
        expect(graphProblems('block_x', [
            module('local/a', 'import \'../b\';\nimport \'block_x/local/c\';\n'),
            module('b', ''),
            module('local/c', ''),
        ])).toEqual([]);
    });

    test('a circle is named once, at the import that closes it', () => {
        const problems = graphProblems('block_x', [
            module('a', 'import {b} from \'./b\';\nexport const a = b;\n'),
            module('b', 'import {c} from \'block_x/c\';\nexport const b = c;\n'),
            module('c', '\nimport {a} from \'./a\';\nexport const c = a;\n'),
        ]);
        expect(problems).toEqual([expect.objectContaining({
            file: 'amd/src/c.ts', line: 2, column: 17, code: 'circular-import',
            message: 'Modules import each other in a circle: block_x/a → block_x/b → block_x/c → block_x/a.',
        })]);
    });

    test('the dependencies of an old define() count as imports', () => {
        expect(readImports('amd/src/old.js', 'amd/src/old.js', 'define([\'jquery\', \'./gone\'], function($) {});').imports)
            .toEqual([{name: 'jquery', line: 1, column: 9}, {name: './gone', line: 1, column: 19}]);
    });

    test('a dynamic import counts, too', () => {
        expect(graphProblems('block_x', [module('a', 'export const load = () => import(\'./gone\');\n')]))
            .toEqual([expect.objectContaining({line: 1, column: 34, code: 'unknown-module'})]);
    });
});
