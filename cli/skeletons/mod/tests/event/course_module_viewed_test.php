<?php
// __licence__

namespace __component__\event;

/**
 * Tests of the event.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\event\course_module_viewed
 */
final class course_module_viewed_test extends \advanced_testcase {
    public function test_it_names_the_activity(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $activity = $this->getDataGenerator()->create_module('__name__', ['course' => $course]);
        $context = \core\context\module::instance($activity->cmid);
        $sink = $this->redirectEvents();

        course_module_viewed::create(['objectid' => $activity->id, 'context' => $context])->trigger();

        [$event] = $sink->get_events();
        $this->assertInstanceOf(course_module_viewed::class, $event);
        $this->assertEquals($context, $event->get_context());
        $this->assertStringContainsString('/mod/__name__/view.php?id=' . $activity->cmid, $event->get_url()->out(false));
    }
}
