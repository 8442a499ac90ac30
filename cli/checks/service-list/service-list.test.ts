import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {serviceList} from './service-list.js';

describe('service-list', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a function of the plugin that is not declared', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => []];
$services = ['Ex' => ['functions' => ['block_ex_a', 'block_ex_b']]];`,
        }, [
            'db/services.php:3 «\'block_ex_b\'» The function \'block_ex_b\' is declared nowhere.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(serviceList, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is declared here or elsewhere', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => []];
$services = ['Ex' => ['functions' => ['block_ex_a', 'core_user_get_users', 'local_else_x']]];`,
        }],
        ['functions that are computed', {
            'db/services.php': String.raw`<?php
$functions = array_merge($a, $b);
$services = ['Ex' => ['functions' => ['block_ex_b']]];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(serviceList, pluginWith(files))).toEqual([]);
    });
});
