import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {serviceFunction} from './service-function.js';

const BASE = {
    'classes/external/get.php': String.raw`<?php
namespace block_ex\external;
class get {
    public static function execute_parameters() {}
    public static function execute() {}
    public static function execute_returns() {}
    public function bound() {}
}`,
    'classes/external/half.php': String.raw`<?php
namespace block_ex\external;
class half {
    public static function execute_parameters() {}
    public static function execute() {}
}`,
    'classes/external/child.php': String.raw`<?php namespace block_ex\external; class child extends \local_else\base {}`,
};

describe('service-function', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a class that is not there', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['classname' => 'block_ex\external\none']];`,
        }, [
            'db/services.php:2 «\'block_ex\\external\\none\'» The class block_ex\\external\\none is not there.',
        ]],
        ['a method that is not there', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['classname' => 'block_ex\external\get', 'methodname' => 'gone']];`,
        }, [
            'db/services.php:2 «\'gone\'» The class block_ex\\external\\get has no method gone().',
        ]],
        ['a method that is not static', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['classname' => 'block_ex\external\get', 'methodname' => 'bound']];`,
        }, [
            'db/services.php:2 «\'bound\'» The method bound() is not static.',
        ]],
        ['a missing description', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['classname' => 'block_ex\external\half']];`,
        }, [
            'db/services.php:2 «\'block_ex\\external\\half\'» The class block_ex\\external\\half has no method '
                + 'execute_returns().',
        ]],
        ['a file that is not there', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['classname' => 'block_ex_external', 'classpath' => 'blocks/ex/gone.php']];`,
        }, [
            'db/services.php:2 «\'blocks/ex/gone.php\'» The file blocks/ex/gone.php is not there.',
        ]],
        ['no class', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['methodname' => 'x']];`,
        }, [
            'db/services.php:2 «\'block_ex_a\'» This function has no classname.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(serviceFunction, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, and what nobody can tell', {
            'db/services.php': String.raw`<?php
$functions = [
    'block_ex_a' => ['classname' => 'block_ex\external\get', 'type' => 'read'],
    'block_ex_b' => ['classname' => 'core_user_external', 'methodname' => 'x', 'classpath' => 'user/externallib.php'],
    'block_ex_c' => ['classname' => \block_ex\external\child::class],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(serviceFunction, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
