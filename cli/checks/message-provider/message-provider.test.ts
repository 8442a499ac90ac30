import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {messageProvider} from './message-provider.js';

const BASE = {
    'lang/en/block_ex.php': String.raw`<?php
$string['messageprovider:told'] = 'Told';
`,
};

describe('message-provider', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a provider without its string', {
            'db/messages.php': String.raw`<?php
$messageproviders = [
    'told' => [],
    'untold' => [],
];`,
        }, [
            'db/messages.php:4 «\'untold\'» The message provider \'untold\' has no string \'messageprovider:untold\' in '
                + 'lang/en/block_ex.php.',
        ]],
        ['a default that is none', {
            'db/messages.php': String.raw`<?php
$messageproviders = ['told' => ['defaults' => ['popup' => MESSAGE_ON]]];`,
        }, [
            'db/messages.php:2 «MESSAGE_ON» This is no default of a message provider.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(messageProvider, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['each form that core uses', {
            'db/messages.php': String.raw`<?php
$messageproviders = [
    'told' => [
        'capability' => 'block/ex:see',
        'defaults' => ['popup' => MESSAGE_PERMITTED + MESSAGE_DEFAULT_ENABLED, 'email' => MESSAGE_DISALLOWED],
    ],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(messageProvider, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
