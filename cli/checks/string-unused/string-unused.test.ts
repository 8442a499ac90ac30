import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {stringUnused} from './string-unused.js';

describe('string-unused', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a string that nobody asks for', {
            'lang/en/block_ex.php': String.raw`<?php
$string['pluginname'] = 'Example';
$string['forgotten'] = 'x';
$string['forgotten_help'] = 'x';
`,
            'view.php': '<?php get_string(\'other\', \'block_ex\');',
        }, [
            'lang/en/block_ex.php:3 «$string[\'forgotten\'] = \'x\';» Nothing here asks for the string \'forgotten\'.',
            'lang/en/block_ex.php:4 «$string[\'forgotten_help\'] = \'x\';» Nothing here asks for the string '
                + '\'forgotten_help\'.',
        ]],
        ['a string of two parts that no code puts together', {
            'lang/en/block_ex.php': '<?php\n$string[\'pluginname\'] = \'x\';\n$string[\'sort:name\'] = \'x\';\n',
            'view.php': '<?php $a = [\'sort\', \'name\'];',
        }, ['lang/en/block_ex.php:3 «$string[\'sort:name\'] = \'x\';» Nothing here asks for the string \'sort:name\'.']],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(stringUnused, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is asked for in any way', {
            'lang/en/block_ex.php': String.raw`<?php
$string['pluginname'] = 'x';
$string['asked'] = 'x';
$string['asked_help'] = 'x';
$string['state_open'] = 'x';
$string['short_name'] = 'x';
$string['gradersent'] = 'x';
$string['gradersenthtml'] = 'x';
$string['ex:view'] = 'x';
$string['cachedef_x'] = 'x';
$string['messageprovider:y'] = 'x';
$string['privacy:metadata'] = 'x';
$string['old'] = 'x';
$string['inscript'] = 'x';
$string['intemplate'] = 'x';
$string['eventseen'] = 'x';
`,
            'view.php': String.raw`<?php
get_string('asked', 'block_ex');
get_string('state_' . $x, 'block_ex');
get_string($x . '_name', 'block_ex');
$type = 'gradersent';
get_string($type . 'html', 'block_ex');`,
            'db/access.php': '<?php $capabilities = [\'block/ex:view\' => []];',
            'lang/en/deprecated.txt': String.raw`old,block_ex
`,
            'amd/src/a.js': 'x({key: \'inscript\', component: \'block_ex\'});',
            'templates/a.mustache': '{{#str}}intemplate, block_ex{{/str}}',
        }],
        ['what is put together of two computed parts', {
            'lang/en/block_ex.php': String.raw`<?php
$string['pluginname'] = 'x';
$string['sort:name'] = 'x';
$string['view-list'] = 'x';
`,
            'view.php': String.raw`<?php
foreach (['sort' => ['name'], 'view' => ['list']] as $choice => $values) {
    get_string("$choice:$value", 'block_ex');
    get_string($choice . '-' . $value, 'block_ex');
}`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(stringUnused, pluginWith(files))).toEqual([]);
    });
});
