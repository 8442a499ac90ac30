import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {privacyNull} from './privacy-null.js';

const BASE = {
    'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider implements \core_privacy\local\metadata\null_provider {}`,
};

describe('privacy-null', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a table of users', {
            'db/install.xml': String.raw`<TABLE NAME="block_ex">
<FIELD NAME="id" TYPE="int"/>
<FIELD NAME="userid" TYPE="int"/>
</TABLE>
`,
        }, [
            'classes/privacy/provider.php:3 «provider» The privacy provider says that nothing of people is kept, '
                + 'and the table block_ex has a userid.',
        ]],
        ['a preference', {
            'lib.php': '<?php set_user_preference(\'block_ex_open\', 1);',
        }, [
            'classes/privacy/provider.php:3 «provider» The privacy provider says that nothing of people is kept, '
                + 'and lib.php sets the preference block_ex_open.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(privacyNull, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['other tables and preferences of others', {
            'db/install.xml': String.raw`<TABLE NAME="block_ex">
<FIELD NAME="courseid" TYPE="int"/>
</TABLE>
`,
            'lib.php': '<?php set_user_preference(\'htmleditor\', 1);',
        }],
        ['a provider that describes it', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider implements \core_privacy\local\metadata\provider {}`,
            'lib.php': '<?php set_user_preference(\'block_ex_open\', 1);',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(privacyNull, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
