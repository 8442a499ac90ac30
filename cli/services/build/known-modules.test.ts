import {describe, expect, test} from '@jest/globals';
import {existsSync} from 'node:fs';
import {isKnownModule} from '../../core/amd/known-modules.js';
import {ALWAYS, ONLY_405, SINCE_501, type Modules} from '../../core/amd/moodle-modules.js';
import {cacheDir} from '../../core/cache-dir.js';
import {findMoodle} from '../../core/moodle.js';
import {coreModules} from '../amd/core-modules.js';
import {unknownModuleProblems} from './known-modules.js';
import {readImports} from './scripts.js';

describe('modules of Moodle\'s own', () => {
    test('an import that no supported Moodle has is named at its place', () => {
        const module = readImports('amd/src/a.js', 'amd/src/a.js', 'import \'core/ajax\';\nimport \'core/no_such_module\';\n');
        expect(unknownModuleProblems('block_x', [module])).toEqual([expect.objectContaining({
            line: 2, column: 8, code: 'unknown-module', message: 'Moodle has no module \'core/no_such_module\'.',
        })]);
    });

    test('one that any supported Moodle has is right, for a plugin is built once for all', () => {
        const [component = '', [name = ''] = []] = Object.entries(SINCE_501)[0] ?? [];
        const module = readImports('amd/src/a.js', 'amd/src/a.js', `import '${component}/${name}';\nimport $ from 'jquery';\n`);
        expect(unknownModuleProblems('block_x', [module])).toEqual([]);
        expect(isKnownModule(`${component}/${name}`, '405')).not.toBe(true);
    });

    test('another plugin\'s modules are its own affair', () => {
        expect(isKnownModule('local_elsewhere/anything', '405')).toBeNull();
    });

    const lists: [branch: string, groups: Modules[]][] = [['405', [ALWAYS, ONLY_405]], ['501', [ALWAYS, SINCE_501]]];
    test.each(lists)(
        'the list is what a registered checkout of %s has', async(branch, groups) => {
            const code = cacheDir('sites', branch, 'code');
            const moodle = existsSync(code) ? findMoodle(code) : null;
            if (moodle === null) {
                process.stderr.write(`skipped: no checkout of ${branch} is registered\n`);
                return;
            }
            const there = (await coreModules(moodle)).map(({moduleName}) => moduleName).sort();
            expect(groups.flatMap(names).sort()).toEqual(there);
        });
});

function names(group: Modules): string[] {
    return Object.entries(group).flatMap(([component, paths]) => paths.map(path => `${component}/${path}`));
}
