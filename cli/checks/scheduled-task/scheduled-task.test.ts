import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {scheduledTask} from './scheduled-task.js';

const BASE = {
    'classes/task/clean.php': String.raw`<?php
namespace block_ex\task;
class clean extends \core\task\scheduled_task {
    public function get_name() {}
}`,
    'classes/task/nameless.php': String.raw`<?php
namespace block_ex\task;
class nameless extends \core\task\scheduled_task {}`,
    'classes/task/other.php': String.raw`<?php
namespace block_ex\task;
class other {}`,
};

describe('scheduled-task', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a class that is not there', {
            'db/tasks.php': String.raw`<?php
$tasks = [['classname' => 'block_ex\task\none', 'minute' => '*']];`,
        }, [
            'db/tasks.php:2 «\'block_ex\\task\\none\'» The class block_ex\\task\\none is not there.',
        ]],
        ['a class that is no task', {
            'db/tasks.php': String.raw`<?php
$tasks = [['classname' => \block_ex\task\other::class]];`,
        }, [
            'db/tasks.php:2 «\\block_ex\\task\\other::class» The class block_ex\\task\\other is no scheduled task: it '
                + 'does not extend \\core\\task\\scheduled_task.',
        ]],
        ['a task without a name', {
            'db/tasks.php': String.raw`<?php
$tasks = [['classname' => 'block_ex\task\nameless']];`,
        }, [
            'db/tasks.php:2 «\'block_ex\\task\\nameless\'» The class block_ex\\task\\nameless has no method get_name().',
        ]],
        ['no class', {
            'db/tasks.php': String.raw`<?php
$tasks = [['minute' => '5']];`,
        }, [
            'db/tasks.php:2 «[\'minute\' => \'5\']» This task has no classname.',
        ]],
        ['schedules that Moodle cannot read', {
            'db/tasks.php': String.raw`<?php
$tasks = [[
    'classname' => 'block_ex\task\clean',
    'minute' => '/5',
    'hour' => '24',
    'day' => '0',
    'month' => 'May',
    'dayofweek' => '1-8',
]];`,
        }, [
            'db/tasks.php:4 «\'/5\'» \'/5\' is no minute of a schedule.',
            'db/tasks.php:5 «\'24\'» \'24\' is no hour of a schedule.',
            'db/tasks.php:6 «\'0\'» \'0\' is no day of a schedule.',
            'db/tasks.php:7 «\'May\'» \'May\' is no month of a schedule.',
            'db/tasks.php:8 «\'1-8\'» \'1-8\' is no dayofweek of a schedule.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(scheduledTask, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['each form that core uses', {
            'db/tasks.php': String.raw`<?php
$tasks = [
    [
        'classname' => 'block_ex\task\clean', 'minute' => 'R', 'hour' => '*/2', 'day' => '1,15', 'month' => '1-6/2',
        'dayofweek' => '7',
    ],
    ['classname' => '\local_else\task\any', 'minute' => $minute, 'hour' => 5],
];`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(scheduledTask, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
