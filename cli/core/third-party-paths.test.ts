import {describe, expect, test} from '@jest/globals';
import {thirdPartyPaths} from './third-party-paths.js';

function isThirdParty(files: Record<string, string>): (path: string) => boolean {
    return thirdPartyPaths(Object.keys(files), path => files[path] ?? '');
}

describe('third-party code', () => {
    test('is what thirdpartylibs.xml declares: files, folders and patterns, not their namesakes', () => {
        const is = isThirdParty({
            'thirdpartylibs.xml': '<libraries><library><location>lib/one</location></library>'
                + '<library><location>./amd/src/chart.js</location></library>'
                + '<library><location> js/lib*.js </location></library>'
                + '<!-- <library><location>mine</location></library> --></libraries>',
        });
        expect(['lib/one/a.php', 'amd/src/chart.js', 'js/lib-2.js'].filter(path => !is(path))).toEqual([]);
        expect(['lib/onemore/a.php', 'lib/a.php', 'amd/src/chart.json', 'js/x/lib.js', 'mine/a.php'].filter(is)).toEqual([]);
    });

    test('is Composer\'s folder, and what a subplugin declares of itself', () => {
        const is = isThirdParty({
            'sub/one/thirdpartylibs.xml': '<libraries><library><location>dist/</location></library></libraries>',
            'extra/vendor/autoload.php': '',
        });
        expect(['vendor/a/b.php', 'extra/vendor/c.php', 'sub/one/dist/a.js'].filter(path => !is(path))).toEqual([]);
        expect(['dist/a.js', 'classes/vendor/list.php'].filter(is)).toEqual([]);
    });
});
