<?php
// __licence__

namespace __component__\external;

use core_external\external_api;

/**
 * Tests of the web service function.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\external\get_activity
 */
final class get_activity_test extends \advanced_testcase {
    public function test_it_gives_the_figure_to_those_who_may_see_it(): void {
        $this->resetAfterTest();
        $clock = $this->mock_clock_with_frozen();
        $this->getDataGenerator()->create_user(['lastaccess' => $clock->time()]);
        $this->setAdminUser();

        $answer = external_api::clean_returnvalue(get_activity::execute_returns(), get_activity::execute());

        $this->assertGreaterThanOrEqual(1, $answer['users']);
        $this->assertSame($clock->time(), $answer['time']);
    }

    public function test_it_refuses_everybody_else(): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());

        $this->expectException(\required_capability_exception::class);
        get_activity::execute();
    }
}
