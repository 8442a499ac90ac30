import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {thirdpartyLocation} from './thirdparty-location.js';

describe('thirdparty-location', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a location that is not there, and an empty one', {
            'thirdpartylibs.xml': String.raw`<?xml version="1.0"?>
<libraries>
    <library>
        <location>lib/one</location>
    </library>
    <library>
        <location>lib/gone</location>
    </library>
    <library>
        <location>js/x*.js</location>
    </library>
    <library>
        <location></location>
    </library>
</libraries>
`,
            'lib/one/a.js': '',
        }, [
            'thirdpartylibs.xml:7 «lib/gone» There is no lib/gone in the plugin.',
            'thirdpartylibs.xml:10 «js/x*.js» There is no js/x*.js in the plugin.',
            'thirdpartylibs.xml:13 This location is empty.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(thirdpartyLocation, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['files, folders and patterns that are', {
            'thirdpartylibs.xml': String.raw`<?xml version="1.0"?>
<libraries>
    <library>
        <location>lib/one</location>
    </library>
    <library>
        <location>lib/two.js</location>
    </library>
    <library>
        <location>/js/</location>
    </library>
    <library>
        <location>js/lib*.js</location>
    </library>
    <library>
        <location>../../lib/jquery</location>
    </library>
</libraries>
`,
            'lib/one/a.js': '',
            'lib/two.js': '',
            'js/lib-1.js': '',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(thirdpartyLocation, pluginWith(files))).toEqual([]);
    });
});
