import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {mobileAddon} from './mobile-addon.js';

const BASE = {
    'classes/output/mobile.php': String.raw`<?php
namespace block_ex\output;
class mobile {
    public static function view($args) {}
}`,
};

describe('mobile-addon', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a method that is not there', {
            'db/mobile.php': String.raw`<?php
$addons = ['block_ex' => ['handlers' => ['view' => ['delegate' => 'CoreBlockDelegate', 'method' => 'gone']]]];`,
        }, [
            'db/mobile.php:2 «\'gone\'» The class block_ex\\output\\mobile has no method gone().',
        ]],
        ['a string that is not there', {
            'db/mobile.php': String.raw`<?php
$addons = ['block_ex' => ['lang' => [['pluginname', 'block_ex'], ['none', 'block_ex']]]];`,
        }, [
            'db/mobile.php:2 «\'none\'» The string \'none\' is not defined in lang/en/block_ex.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(mobileAddon, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, and what is core\'s', {
            'db/mobile.php': String.raw`<?php
$addons = ['block_ex' => ['handlers' => ['a' => ['method' => 'view', 'init' => 'view']], 'lang' => [['yes', 'moodle']]]];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(mobileAddon, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
