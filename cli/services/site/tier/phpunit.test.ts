import {expect, test} from '@jest/globals';
import {readJunit} from './phpunit.js';
import {noticesOf} from './test-sites.js';

test('every test case of a report counts once, with why it failed', () => {
    const cases = readJunit(`<?xml version="1.0"?>
        <testsuites><testsuite name="a"><testsuite name="b">
            <testcase name="test_one" class="example_test" time="0.5"/>
            <testcase name="test_two with data set &quot;x&quot;" class="example_test"><failure type="x">1 is not 2</failure>
            </testcase>
            <testcase name="test_three" class="example_test"><error type="y">No such table</error></testcase>
            <testcase name="test_four" class="example_test"><skipped/></testcase>
            <testcase name="test_five" class="example_test"/>
        </testsuite></testsuite></testsuites>`);
    expect(cases.map(test => [test.name, test.outcome, test.detail])).toEqual([
        ['example_test::test_one', 'passed', undefined],
        ['example_test::test_two with data set "x"', 'failed', '1 is not 2'],
        ['example_test::test_three', 'failed', 'No such table'],
        ['example_test::test_four', 'skipped', 'it skips itself'],
        ['example_test::test_five', 'passed', undefined],
    ]);
});

test('only notices of the plugins under test count, each once', () => {
    const log = [
        '[23-Nov-2026 10:00:00 UTC] PHP Warning: x in /site/code/blocks/example/lib.php on line 3',
        '[23-Nov-2026 10:00:01 UTC] PHP Warning: x in /site/code/blocks/example/lib.php on line 3',
        '[23-Nov-2026 10:00:02 UTC] Debugging: Too old.',
        '* line 7 of /blocks/example/lib.php: call to debugging()',
        '[23-Nov-2026 10:00:02 UTC] Default exception handler: Invalid parameter',
        '* line 9 of /blocks/example/lib.php: exception thrown',
        '[23-Nov-2026 10:00:02 UTC] PHP Notice:  Not sending email due to $CFG->noemailever config setting',
        '* line 3 of /blocks/example/lib.php: call to message_send()',
        '[23-Nov-2026 10:00:02 UTC] PHP Warning: y in /site/code/lib/moodlelib.php on line 9',
    ].join('\n');
    expect(noticesOf(log, ['block_example'])).toEqual([
        'PHP Warning: x in /site/code/blocks/example/lib.php on line 3',
        'Debugging: Too old.\n* line 7 of /blocks/example/lib.php: call to debugging()',
    ]);
});
