import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {stringUndefined} from './string-undefined.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['pluginname'] = 'Example';
$string['known'] = 'Known';
$string['known_help'] = 'Help.';
`,
};

describe('string-undefined', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['what PHP asks for', {
            'view.php': String.raw`<?php
echo get_string('one', 'block_ex'), print_string("two", 'block_ex');
$later = new lang_string('three', 'block_ex');
$PAGE->requires->strings_for_js(['known', 'four'], 'block_ex');
$mform->addHelpButton('field', 'five', 'block_ex');
echo $OUTPUT->help_icon('known', 'block_ex');
get_string_manager()->get_string('six', 'block_ex');`,
        }, [
            'view.php:2 «\'one\'» The string \'one\' is not defined in lang/en/block_ex.php.',
            'view.php:2 «"two"» The string \'two\' is not defined in lang/en/block_ex.php.',
            'view.php:3 «\'three\'» The string \'three\' is not defined in lang/en/block_ex.php.',
            'view.php:4 «\'four\'» The string \'four\' is not defined in lang/en/block_ex.php.',
            'view.php:5 «\'five\'» The string \'five\' is not defined in lang/en/block_ex.php.',
            'view.php:5 «\'five\'» The string \'five_help\' is not defined in lang/en/block_ex.php.',
            'view.php:7 «\'six\'» The string \'six\' is not defined in lang/en/block_ex.php.',
        ]],
        ['what templates ask for', {
            'templates/a.mustache': String.raw`{{#str}} known, block_ex {{/str}}
{{#str}}seven, block_ex, {{name}}{{/str}}
{{#cleanstr}}
    eight, block_ex
{{/cleanstr}}
`,
        }, [
            'templates/a.mustache:2 «seven» The string \'seven\' is not defined in lang/en/block_ex.php.',
            'templates/a.mustache:4 «eight» The string \'eight\' is not defined in lang/en/block_ex.php.',
        ]],
        ['what scripts ask for', {
            'amd/src/a.js': String.raw`import {getString, getStrings} from 'core/str';
import * as Str from 'core/str';
import {prefetchStrings} from 'core/prefetch';
getString('nine', 'block_ex');
Str.get_string('ten', 'block_ex').then(x);
getStrings([
    {key: 'known', component: 'block_ex'},
    {key: 'eleven', component: 'block_ex', param: 1},
]);
prefetchStrings('block_ex', ['known', 'twelve']);
`,
            'amd/src/b.ts': String.raw`import {getString as x} from 'core/str';
M.util.get_string('thirteen', 'block_ex');
`,
        }, [
            'amd/src/a.js:4 «\'nine\'» The string \'nine\' is not defined in lang/en/block_ex.php.',
            'amd/src/a.js:5 «\'ten\'» The string \'ten\' is not defined in lang/en/block_ex.php.',
            'amd/src/a.js:8 «\'eleven\'» The string \'eleven\' is not defined in lang/en/block_ex.php.',
            'amd/src/a.js:10 «\'twelve\'» The string \'twelve\' is not defined in lang/en/block_ex.php.',
            'amd/src/b.ts:2 «\'thirteen\'» The string \'thirteen\' is not defined in lang/en/block_ex.php.',
        ]],
        ['what the privacy provider describes', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider implements \core_privacy\local\metadata\null_provider {
    public static function get_reason(): string {
        return 'privacy:none';
    }
    public static function get_metadata($collection) {
        $collection->add_database_table('t', [
            'userid' => 'privacy:userid',
        ], 'known');
        return $collection;
    }
}`,
        }, [
            'classes/privacy/provider.php:5 «\'privacy:none\'» The string \'privacy:none\' is not defined in '
                + 'lang/en/block_ex.php.',
            'classes/privacy/provider.php:9 «\'privacy:userid\'» The string \'privacy:userid\' is not defined in '
                + 'lang/en/block_ex.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(stringUndefined, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is defined, computed, core\'s, or asked for first', {
            'view.php': String.raw`<?php
get_string('known', 'block_ex');
get_string('state_' . $x, 'block_ex');
get_string('yes');
get_string('one', $component);
if (get_string_manager()->string_exists('maybe', 'block_ex')) {
    echo get_string('maybe', 'block_ex');
}
$this->get_string('own', 'block_ex');`,
            'templates/a.mustache': String.raw`{{! {{#str}}none, block_ex{{/str}} }}
{{#str}}s_{{x}}, block_ex{{/str}}
{{#str}}x, {{y}}{{/str}}
`,
            'amd/src/a.js': String.raw`import {getString} from 'core/str';
// getString('none', 'block_ex');
getString('state_' + x, 'block_ex');
mine.getString('none', 'block_ex');`,
        }],
        ['tests, builds and third-party code', {
            'thirdpartylibs.xml': '<libraries><library><location>lib</location></library></libraries>',
            'lib/a.php': '<?php get_string(\'none\', \'block_ex\');',
            'tests/a_test.php': '<?php get_string(\'none\', \'block_ex\');',
            'amd/build/a.min.js': 'M.util.get_string(\'none\',\'block_ex\')',
        }],
        ['a language file that code fills', {
            'lang/en/block_ex.php': String.raw`<?php
foreach ($x as $y) {
    $string[$y] = 1;
}
`,
            'view.php': '<?php get_string(\'any\', \'block_ex\');',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(stringUndefined, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
