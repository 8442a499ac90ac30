import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {hookCallback} from './hook-callback.js';

const BASE = {
    'classes/hooks.php': String.raw`<?php
namespace block_ex;
class hooks {
    public static function go($hook) {}
}`,
};

describe('hook-callback', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a class that is not there', {
            'db/hooks.php': String.raw`<?php
$callbacks = [['hook' => \core\hook\a::class, 'callback' => \block_ex\none::class . '::go']];`,
        }, [
            'db/hooks.php:2 «\\block_ex\\none::class . \'::go\'» The class block_ex\\none is not there.',
        ]],
        ['a method that is not there', {
            'db/hooks.php': String.raw`<?php
$callbacks = [['hook' => \core\hook\a::class, 'callback' => [\block_ex\hooks::class, 'gone']]];`,
        }, [
            'db/hooks.php:2 «[\\block_ex\\hooks::class, \'gone\']» The class block_ex\\hooks has no method gone().',
        ]],
        ['a function', {
            'db/hooks.php': String.raw`<?php
$callbacks = [['hook' => 'a', 'callback' => 'block_ex_go']];`,
        }, [
            'db/hooks.php:2 «\'block_ex_go\'» \'block_ex_go\' is no method of a class.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(hookCallback, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['each form that core uses', {
            'db/hooks.php': String.raw`<?php
use block_ex\hooks;
$callbacks = [
    ['hook' => 'a', 'callback' => hooks::class . '::go', 'priority' => 500],
    ['hook' => 'a', 'callback' => 'block_ex\hooks::go'],
    ['hook' => 'a', 'callback' => [hooks::class, 'go']],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(hookCallback, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
