import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {amdWithoutCode} from './amd-without-code.js';

const problemsOf = (files: Record<string, string>): Promise<string[]> => checkFiles(amdWithoutCode, pluginWith(files));

describe('amd-without-code', () => {
    // What each of these makes was tried with the build.
    test.each([
        ['types', 'a.ts', '/** Row. */\nexport type A = string;\nexport interface B {a: A}\nexport default interface C {b: B}\n'],
        ['imported types', 'a.ts', 'import type {A} from \'./b\';\nimport {B} from \'./b\';\nexport type C = A | B;\n'],
        ['types of another module', 'a.ts', 'export type {A} from \'./b\';\n'],
        ['declarations', 'a.ts', 'export declare const x: string;\ndeclare global {\n    interface Window {a: string}\n}\n'],
        ['comments', 'a.js', '// Once there was a define() here.\n\'use strict\';\n'],
        ['nothing', 'local/a.js', ''],
        ['code that neither imports nor exports', 'a.js', 'window.a = 1;\n'],
        ['require()', 'a.js', 'require([\'core/ajax\'], function(Ajax) {\n    Ajax.call([]);\n});\n'],
    ])('finds a source of %s', async(_, name, text) => {
        expect(await problemsOf({[`amd/src/${name}`]: text}))
            .toEqual([`amd/src/${name}:1:1 This compiles to a module without define().`]);
    });

    test.each([
        ['an export', 'a.ts', 'export type A = string;\nexport const a: A = \'\';\n'],
        ['a default export', 'a.js', 'export default class {}\n'],
        ['an empty export', 'a.ts', 'export type A = string;\nexport {};\n'],
        ['an import for its effect', 'a.ts', 'import \'./b\';\n'],
        ['an import in JavaScript', 'a.js', 'import {b} from \'./b\';\n'],
        ['an import that code uses', 'a.ts', 'import {b} from \'./b\';\nb();\n'],
        ['a define()', 'a.js', 'define([\'jquery\'], function($) {\n    return $;\n});\n'],
        ['a define() within', 'a.js', '(function(f) {\n    define([], f);\n})(function() {});\n'],
    ])('is silent where a source has %s', async(_, name, text) => {
        expect(await problemsOf({[`amd/src/${name}`]: text})).toEqual([]);
    });

    test('looks at what is compiled and at builds that have no source', async() => {
        const define = 'define("block_ex/b",[],function(){});';
        expect(await problemsOf({
            'amd/src/global.d.ts': 'interface A {a: string}\n', 'amd/src/a.test.ts': '', 'amd/src/readme.txt': '',
            'amd/src/main.ts': 'export type A = string;\n', 'amd/src/main.js': '', 'amd/build/main.min.js': '',
            'amd/build/good.min.js': define, 'amd/build/gone.min.js': '\n', 'amd/build/local/plain.js': 'a();',
            'amd/build/gone.min.js.map': '{}', 'report/sub/amd/src/a.ts': '',
        })).toEqual([
            'amd/build/gone.min.js:1:1 This module has no define().',
            'amd/build/local/plain.js:1:1 This module has no define().',
            'amd/src/main.ts:1:1 This compiles to a module without define().',
        ]);
    });
});
