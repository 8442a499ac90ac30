import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {observerCallback} from './observer-callback.js';

const BASE = {
    'classes/observer.php': String.raw`<?php
namespace block_ex;
class observer {
    public static function seen($event) {}
    public function bound($event) {}
}`,
};

describe('observer-callback', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a class that is not there', {
            'db/events.php': String.raw`<?php
$observers = [['eventname' => '\core\event\a', 'callback' => 'block_ex\none::seen']];`,
        }, [
            'db/events.php:2 «\'block_ex\\none::seen\'» The class block_ex\\none is not there.',
        ]],
        ['a method that is not there', {
            'db/events.php': String.raw`<?php
$observers = [['eventname' => '*', 'callback' => '\block_ex\observer::gone']];`,
        }, [
            'db/events.php:2 «\'\\block_ex\\observer::gone\'» The class block_ex\\observer has no method gone().',
        ]],
        ['a method that is not static', {
            'db/events.php': String.raw`<?php
$observers = [['eventname' => '*', 'callback' => [\block_ex\observer::class, 'bound']]];`,
        }, [
            'db/events.php:2 «[\\block_ex\\observer::class, \'bound\']» The method block_ex\\observer::bound() is not '
                + 'static.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(observerCallback, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, and what nobody can tell', {
            'db/events.php': String.raw`<?php
$observers = [
    ['eventname' => '*', 'callback' => '\block_ex\observer::seen'],
    ['eventname' => '*', 'callback' => 'local_else\a::b'],
    ['eventname' => '*', 'callback' => 'block_ex_seen', 'includefile' => '/blocks/ex/lib.php'],
];`,
        }],
        ['a class in a file that PHP cannot read', {
            'db/events.php': String.raw`<?php
$observers = [['eventname' => '*', 'callback' => 'block_ex\broken::seen']];`,
            'classes/broken.php': '<?php class broken {',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(observerCallback, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
