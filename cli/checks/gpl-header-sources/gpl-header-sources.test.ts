import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {gplHeaderSources} from './gpl-header-sources.js';

describe('gpl-header-sources', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a module and a template without it', {
            'amd/src/a.js': String.raw`export const init = () => 1;
`,
            'amd/src/b.ts': String.raw`export {};
`,
            'templates/c.mustache': String.raw`<p></p>
`,
        }, [
            'amd/src/a.js:1 The notice of the GPL is missing.',
            'amd/src/b.ts:1 The notice of the GPL is missing.',
            'templates/c.mustache:1 The notice of the GPL is missing.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(gplHeaderSources, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['those that have it, and what is built', {
            'amd/src/a.js': String.raw`// the GNU General Public License
`,
            'templates/c.mustache': String.raw`{{! 
 * the GNU General
 * Public License }}
`,
            'amd/build/a.min.js': 'x',
            'styles.css': 'a {}',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(gplHeaderSources, pluginWith(files))).toEqual([]);
    });
});
