<?php
// __licence__

namespace __component__\local;

/**
 * Tests of the count of active users.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\local\activity
 */
final class activity_test extends \advanced_testcase {
    public function test_only_recent_users_that_are_not_deleted_count(): void {
        $this->resetAfterTest();
        $now = $this->mock_clock_with_frozen()->time();
        $before = activity::now()->users;
        $generator = $this->getDataGenerator();
        $generator->create_user(['lastaccess' => $now - activity::WINDOW + 1]);
        $generator->create_user(['lastaccess' => $now - activity::WINDOW]);
        $generator->create_user(['lastaccess' => $now, 'deleted' => 1]);

        $activity = activity::now();

        $this->assertSame($before + 1, $activity->users);
        $this->assertSame($now, $activity->time);
    }
}
