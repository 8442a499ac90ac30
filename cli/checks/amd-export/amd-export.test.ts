import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {amdExport} from './amd-export.js';

const CALL = '<?php\n$PAGE->requires->js_call_amd(\'block_ex/main\', \'init\');\n';
const called = (module: string): Promise<string[]> => checkFiles(amdExport, pluginWith({'view.php': CALL,
    'amd/src/main.js': module}));
const MISSING = 'view.php:2:48-2:52 block_ex/main does not export init.';

describe('amd-export', () => {
    test.each([
        ['an ES module', 'export const start = () => 1;\n', MISSING],
        ['one whose default export hides it', 'export const init = () => 1;\nexport default {start: init};\n',
            'view.php:2:48-2:52 The default export of block_ex/main has no init.'],
        ['one whose default export is a class', 'export default class {\n    init() {}\n    static start() {}\n}\n',
            'view.php:2:48-2:52 The default export of block_ex/main has no init.'],
        ['one whose default export is a function', 'export default function init() {}\n',
            'view.php:2:48-2:52 The default export of block_ex/main has no init.'],
        ['a define() that returns an object', 'define([\'jquery\'], function($) {\n    return {start: function() {}};\n});\n',
            MISSING],
        ['a define() that returns a variable',
            'define([], function() {\n    var t = {};\n    t.start = function() {};\n    return t;\n});\n', MISSING],
        ['a define() that returns nothing', 'define([], function() { go(); });\n', MISSING],
    ])('finds that init is not exported by %s', async(_, module, expected) => {
        expect(await called(module)).toEqual([expected]);
    });

    test.each([
        ['a constant', 'export const init = () => 1;\n'],
        ['a function', 'export async function init() {}\n'],
        ['a list', 'const a = () => 1;\nexport {a as init};\n'],
        ['another module', 'export * from \'./other\';\n'],
        ['the default export', 'const init = () => 1;\nexport default {init};\n'],
        ['a static method', 'export default class {\n    static init() {}\n}\n'],
        ['a parent class perhaps', 'import P from \'core/modal\';\nexport default class extends P {}\n'],
        ['an assignment', 'const M = function() {};\nM.init = () => 1;\nexport default M;\n'],
        ['a define()', 'define([], function() {\n    var init = function() {};\n    return {init: init};\n});\n'],
        ['what is put together',
            'define([\'jquery\'], function($) {\n    var t = {};\n    $.extend(t, $.x);\n    return t;\n});\n'],
        ['one of two returns', 'define([], function() {\n    if (a) {\n        return {init: 1};\n    }\n    return {};\n});\n'],
        ['a value', 'define([], {init: function() {}});\n'],
    ])('is silent where init is exported by %s', async(_, module) => {
        expect(await called(module)).toEqual([]);
    });

    test('reads builds where a plugin ships nothing else', async() => {
        const built = (code: string): Promise<string[]> => checkFiles(amdExport, pluginWith({'view.php': CALL,
            'amd/build/main.min.js': code}));
        const mark = 'Object.defineProperty(_exports,"__esModule",{value:!0})';
        const factory = (code: string): string => `define("block_ex/main",["exports"],(function(_exports){${mark},${code}}));`;
        expect(await built(factory('_exports.init=void 0;_exports.init=()=>1'))).toEqual([]);
        expect(await built(factory('_exports.start=void 0;_exports.start=()=>1'))).toEqual([MISSING]);
    });

    test('checks what scripts import and call', async() => {
        expect(await checkFiles(amdExport, pluginWith({
            'amd/src/main.ts': 'export const init = (): void => undefined;\nexport type Row = string;\n',
            'amd/src/b.ts': 'import {init, stop} from \'./main\';\nimport Main from \'block_ex/main\';\nimport * as M from '
                + '\'./main\';\n'
                + 'init(); stop(); Main.x(); M.init(); M.halt();\nif (M.maybe) {\n    M.maybe();\n}\nM.apply?.();\n',
            'templates/a.mustache': '{{#js}}\nrequire([\'block_ex/main\'], function(main) {\n    main.init({{{json}}});\n    '
                + 'main.begin(\'{{id}}\');\n});\n{{/js}}\n',
        }))).toEqual([
            'amd/src/b.ts:1:15-1:19 block_ex/main does not export stop.',
            'amd/src/b.ts:2:8-2:12 block_ex/main has no default export.',
            'amd/src/b.ts:4:39-4:43 block_ex/main does not export halt.',
            'templates/a.mustache:4:10-4:15 block_ex/main does not export begin.',
        ]);
    });
});
