import {describe, expect, test} from '@jest/globals';
import {relative} from 'node:path';
import {readComponent} from '../../core/component.js';
import {findMoodle, type Moodle} from '../../core/moodle.js';
import {withFiles} from '../../testing/files.js';
import {coreModules, pluginModules} from './core-modules.js';
import type {AmdSource} from './build-amd.js';

const VERSION = (branch: string) => `<?php\n$version = 2024100705.01;\n$release = '4.5.5';\n$branch = '${branch}';\n`;
const PLUGIN = (name: string) => `<?php\n$plugin->component = '${name}';\n$plugin->version = 2024010100;\n`;

const named = (sources: AmdSource[], folder: string) =>
    Object.fromEntries(sources.map(({moduleName, sourceFile}) => [relative(folder, sourceFile), moduleName]));

function checkout(folder: string): Moodle {
    const moodle = findMoodle(folder);
    if (moodle === null) {
        throw new Error('no checkout');
    }
    return moodle;
}

describe('a whole checkout', () => {
    test('4.5: core, subsystems, plugins and subplugins by paths from the document root', () => withFiles({
        'version.php': VERSION('405'),
        'lib/components.json': '{"plugintypes": {"mod": "mod", "local": "local"}, "subsystems": {"ai": "ai", "access": null}}',
        'lib/amd/src/ajax.js': '',
        'lib/amd/src/local/deep/one.js': '',
        'lib/amd/src/.hidden.js': '',
        'lib/amd/src/notes.txt': '',
        'ai/amd/src/policy.js': '',
        'mod/quiz/version.php': '',
        'mod/quiz/db/subplugins.json': '{"plugintypes": {"quizaccess": "mod/quiz/accessrule"}}',
        'mod/quiz/accessrule/seb/version.php': '',
        'mod/quiz/accessrule/seb/amd/src/managetemplates.js': '',
        'mod/nothing/amd/src/no-version-php.js': '',
    }, async folder => {
        expect(named(await coreModules(checkout(folder)), folder)).toEqual({
            'ai/amd/src/policy.js': 'core_ai/policy',
            'lib/amd/src/ajax.js': 'core/ajax',
            'lib/amd/src/local/deep/one.js': 'core/local/deep/one',
            'mod/quiz/accessrule/seb/amd/src/managetemplates.js': 'quizaccess_seb/managetemplates',
        });
    }));

    test('5.1: components.json above public/, subplugin types relative to their plugin', () => withFiles({
        'public/version.php': VERSION('501'),
        'lib/components.json': '{"plugintypes": {"mod": "public/mod"}, "subsystems": {"ai": "public/ai"}}',
        'public/lib/amd/src/ajax.js': '',
        'public/ai/amd/src/policy.js': '',
        'public/mod/quiz/version.php': '',
        'public/mod/quiz/db/subplugins.json': JSON.stringify({
            subplugintypes: {quizaccess: 'accessrule'},
            plugintypes: {quizaccess: 'mod/quiz/accessrule'},
        }),
        'public/mod/quiz/accessrule/seb/version.php': '',
        'public/mod/quiz/accessrule/seb/amd/src/x.js': '',
    }, async folder => {
        const sources = await coreModules(checkout(folder));
        expect(named(sources, folder)).toEqual({
            'public/ai/amd/src/policy.js': 'core_ai/policy',
            'public/lib/amd/src/ajax.js': 'core/ajax',
            'public/mod/quiz/accessrule/seb/amd/src/x.js': 'quizaccess_seb/x',
        });
        expect(relative(folder, sources[1]?.buildFile ?? '')).toBe('public/lib/amd/build/ajax.min.js');
    }));

    test('a broken components.json is the user\'s problem', () => withFiles({
        'version.php': VERSION('405'), 'lib/components.json': '{',
    }, async folder => {
        await expect(coreModules(checkout(folder))).rejects.toThrow('1 problem');
    }));
});

test('one plugin with its subplugins, no Moodle at hand; only the first .js leaves a name', () => withFiles({
    'x/version.php': PLUGIN('mod_x'),
    'x/amd/src/a.json.js': '',
    'x/db/subplugins.json': '{"subplugintypes": {"xreport": "report"}}',
    'x/report/sums/version.php': PLUGIN('xreport_sums'),
    'x/report/sums/amd/src/sum.js': '',
}, async folder => {
    expect(named(pluginModules(readComponent(`${folder}/x`)), folder)).toEqual({
        'x/amd/src/a.json.js': 'mod_x/aon.js',
        'x/report/sums/amd/src/sum.js': 'xreport_sums/sum',
    });
}));
