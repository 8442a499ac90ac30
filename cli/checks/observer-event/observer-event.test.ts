import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {observerEvent} from './observer-event.js';

const BASE = {
    'classes/event/seen.php': String.raw`<?php namespace block_ex\event; class seen {}`,
};

describe('observer-event', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['an event of the plugin that is not there', {
            'db/events.php': String.raw`<?php
$observers = [['eventname' => '\block_ex\event\gone', 'callback' => 'x']];`,
        }, [
            'db/events.php:2 «\'\\block_ex\\event\\gone\'» The event block_ex\\event\\gone is not there.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(observerEvent, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is there, all events, and those of others', {
            'db/events.php': String.raw`<?php
$observers = [
    ['eventname' => '\block_ex\event\seen', 'callback' => 'x'],
    ['eventname' => \local_else\event\any::class, 'callback' => 'x'],
    ['eventname' => '*', 'callback' => 'x'],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(observerEvent, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
