import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {amdModule} from './amd-module.js';

const problemsOf = (changes: Record<string, string>): Promise<string[]> =>
    checkFiles(amdModule, pluginWith({'amd/src/main.ts': 'export const init = (): void => undefined;\n', ...changes}));

describe('amd-module', () => {
    test.each([
        ['js_call_amd()', 'view.php', '<?php\n$PAGE->requires->js_call_amd(\'block_ex/mian\', \'init\');\n',
            '2:31-2:44 There is no module block_ex/mian.'],
        ['{{#js}}', 'templates/a.mustache',
            '<p>{{a}}</p>\n{{#js}}\nrequire([\'block_ex/gone\'], g => g.init(\'{{uniqid}}\'));\n{{/js}}\n',
            '3:11-3:24 There is no module block_ex/gone.'],
        ['a relative import', 'amd/src/a.ts', 'import {b} from \'./b\';\nb();\n', '1:18-1:21 There is no module block_ex/b.'],
        ['import()', 'amd/src/a.js', 'export const go = () => import(\'block_ex/b\');\n',
            '1:33-1:43 There is no module block_ex/b.'],
        ['define()', 'amd/src/a.js', 'define([\'jquery\', \'core/no_such\'], function($) {});\n',
            '1:20-1:32 There is no module core/no_such.'],
    ])('names a module that is not there, in %s', async(_, path, text, expected) => {
        expect(await problemsOf({[path]: text})).toEqual([`${path}:${expected}`]);
    });

    test('is silent about modules that are there or may be, and about names that are put together', async() => {
        expect(await problemsOf({
            'view.php': '<?php\n$r->js_call_amd(\'block_ex/main\');\n$r->js_call_amd(\'block_ex/\' . '
                + '$name);\n$r->js_call_amd("block_ex/$name");\n',
            'amd/src/a.ts': [
                'import $ from \'jquery\';', 'import {call} from \'core/ajax\';', 'import type {T} from \'./types\';',
                    'import {init} from \'./main\';',
                'import {x} from \'local_other/x\';', 'import {y} from \'block_ex/built\';', 'require([\'https://example.com/lib.js\']);',
            ].join('\n'),
            'amd/build/built.min.js': 'define("block_ex/built",[],function(){return{y:1}});',
            'templates/a.mustache': '{{#js}}require([\'block_ex/{{name}}\'], a => a.go());{{/js}}',
            'amd/src/main.js': '',
        })).toEqual([]);
    });
});
