import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {cacheDefinition} from './cache-definition.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['cachedef_mine'] = 'Mine';
`,
    'classes/source.php': '<?php namespace block_ex; class source {}',
};

describe('cache-definition', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a cache without its string', {
            'db/caches.php': String.raw`<?php
$definitions = ['other' => ['mode' => cache_store::MODE_REQUEST]];`,
        }, [
            'db/caches.php:2 «\'other\'» The cache \'other\' has no string \'cachedef_other\' in lang/en/block_ex.php.',
        ]],
        ['a cache without a mode', {
            'db/caches.php': String.raw`<?php
$definitions = ['mine' => []];`,
        }, [
            'db/caches.php:2 «\'mine\'» This cache has no mode.',
        ]],
        ['an unknown mode', {
            'db/caches.php': String.raw`<?php
$definitions = ['mine' => ['mode' => cache_store::MODE_SITE]];`,
        }, [
            'db/caches.php:2 «cache_store::MODE_SITE» This is no mode of a cache.',
        ]],
        ['a data source that is not there', {
            'db/caches.php': String.raw`<?php
$definitions = ['mine' => ['mode' => cache_store::MODE_REQUEST, 'datasource' => '\block_ex\none']];`,
        }, [
            'db/caches.php:2 «\'\\block_ex\\none\'» The class block_ex\\none is not there.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(cacheDefinition, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['each form that core uses', {
            'db/caches.php': String.raw`<?php
$definitions = ['mine' => ['mode' => \core_cache\store::MODE_SESSION, 'datasource' => \block_ex\source::class]];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(cacheDefinition, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
