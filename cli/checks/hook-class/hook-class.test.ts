import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {hookClass} from './hook-class.js';

const BASE = {
    'classes/hook/told.php': String.raw`<?php namespace block_ex\hook; class told {}`,
};

describe('hook-class', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a hook of the plugin that is not there', {
            'db/hooks.php': String.raw`<?php
$callbacks = [['hook' => \block_ex\hook\gone::class, 'callback' => 'x::y']];`,
        }, [
            'db/hooks.php:2 «\\block_ex\\hook\\gone::class» The hook block_ex\\hook\\gone is not there.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(hookClass, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, and those of others', {
            'db/hooks.php': String.raw`<?php
$callbacks = [
    ['hook' => \block_ex\hook\told::class, 'callback' => 'x::y'],
    ['hook' => 'core\hook\any', 'callback' => 'x::y'],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(hookClass, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
