import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {privacyProviderCheck} from './privacy-provider.js';

describe('privacy-provider', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a plugin without one', {
        }, [
            '.:1 The plugin has no privacy provider.',
        ]],
        ['a class of another name', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class providers implements \core_privacy\local\metadata\null_provider {}`,
        }, [
            'classes/privacy/provider.php:1 This file does not declare block_ex\\privacy\\provider.',
        ]],
        ['one that says nothing', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider {}`,
        }, [
            'classes/privacy/provider.php:3 «provider» The privacy provider does not say what is kept.',
        ]],
        ['one that only describes', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
use core_privacy\local\metadata\provider as metadata;
class provider implements metadata {}`,
        }, [
            'classes/privacy/provider.php:4 «provider» The privacy provider describes what is kept, and can '
                + 'neither export nor delete it.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(privacyProviderCheck, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['a null provider', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider implements \core_privacy\local\metadata\null_provider {}`,
        }],
        ['one that describes and serves', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\plugin\provider {}`,
        }],
        ['one whose parent is not known', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider extends \local_else\privacy\base {}`,
        }],
        ['a file that PHP cannot read', {
            'classes/privacy/provider.php': String.raw`<?php
namespace block_ex\privacy;
class provider {`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(privacyProviderCheck, pluginWith(files))).toEqual([]);
    });
});
