<?php
// __licence__

namespace __component__\output;

/**
 * Tests of what the activity's page says.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\output\countdown
 */
final class countdown_test extends \advanced_testcase {
    /**
     * Due dates as seen at a time of 1000, and what is said.
     *
     * @return array[]
     */
    public static function due_dates(): array {
        return [
            'never' => [0, 'There is no due date.'],
            'to come' => [1000 + 2 * DAYSECS, 'Due in 2 days'],
            'now' => [1000, 'The due date has passed.'],
        ];
    }

    /**
     * Says how long there is to go.
     *
     * @dataProvider due_dates
     * @param int $timedue The due date.
     * @param string $expected What is said.
     */
    public function test_it_says_how_long_there_is_to_go(int $timedue, string $expected): void {
        global $PAGE;
        $PAGE->set_url('/');

        $html = $PAGE->get_renderer('core')->render(new countdown($timedue, 1000));

        $this->assertStringContainsString($expected, $html);
    }
}
