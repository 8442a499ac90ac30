import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {cacheUndeclared} from './cache-undeclared.js';

const BASE = {
    'db/caches.php': String.raw`<?php
$definitions = ['mine' => ['mode' => cache_store::MODE_REQUEST]];`,
};

describe('cache-undeclared', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a cache that code makes', {
            'lib.php': String.raw`<?php
$cache = cache::make('block_ex', 'other');
\core_cache\cache::make('block_ex', "third")->purge();`,
        }, [
            'lib.php:2 «\'other\'» The cache \'other\' is not defined in db/caches.php.',
            'lib.php:3 «"third"» The cache \'third\' is not defined in db/caches.php.',
        ]],
        ['a cache that a plugin without any purges', {
            'db/caches.php': null,
            'lib.php': String.raw`<?php
cache_helper::invalidate_by_definition('block_ex', 'none');`,
        }, [
            'lib.php:2 «\'none\'» The cache \'none\' is not defined in db/caches.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(cacheUndeclared, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is defined, computed, or another plugin\'s', {
            'lib.php': String.raw`<?php
cache::make('block_ex', 'mine');
cache::make('block_ex', $name);
cache::make('core', 'coursemodinfo');
maker::make('block_ex', 'other');`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(cacheUndeclared, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
