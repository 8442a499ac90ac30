import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {renamedClass} from './renamed-class.js';

const BASE = {
    'classes/current.php': '<?php namespace block_ex; class current {}',
};

describe('renamed-class', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a class that is not there', {
            'db/renamedclasses.php': String.raw`<?php
$renamedclasses = [
    'block_ex_old' => 'block_ex\current',
    'block_ex_older' => 'block_ex\none',
];`,
        }, [
            'db/renamedclasses.php:4 «\'block_ex\\none\'» The class block_ex\\none is not there.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(renamedClass, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['one that is there', {
            'db/renamedclasses.php': String.raw`<?php
$renamedclasses = ['block_ex_old' => '\block_ex\current'];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(renamedClass, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
