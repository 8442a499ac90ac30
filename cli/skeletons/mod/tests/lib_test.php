<?php
// __licence__

namespace __component__;

use __component__\local\instances;

/**
 * Tests of an activity's life: made, changed, shown, copied, reset, deleted.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\local\instances
 * @covers     \__component__\dates
 */
final class lib_test extends \advanced_testcase {
    public function test_it_can_be_made_changed_and_deleted(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $activity = $this->getDataGenerator()->create_module('__name__', ['course' => $course, 'name' => 'First']);

        instances::update((object) ['instance' => $activity->id, 'name' => 'Second']);
        $this->assertSame('Second', $DB->get_field('__name__', 'name', ['id' => $activity->id]));

        course_delete_module($activity->cmid);
        $this->assertFalse($DB->record_exists('__name__', ['id' => $activity->id]));
        $this->assertFalse(instances::delete($activity->id));
    }

    public function test_the_due_date_is_shown_where_there_is_one(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $with = $this->getDataGenerator()->create_module('__name__', ['course' => $course, 'timedue' => 1830000000]);
        $without = $this->getDataGenerator()->create_module('__name__', ['course' => $course]);
        $modinfo = get_fast_modinfo($course);

        $dates = \core\activity_dates::get_dates_for_module($modinfo->get_cm($with->cmid), 2);

        $this->assertSame([1830000000], array_column($dates, 'timestamp'));
        $this->assertSame([], \core\activity_dates::get_dates_for_module($modinfo->get_cm($without->cmid), 2));
    }

    public function test_a_copy_has_all_that_the_original_has(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $activity = $this->getDataGenerator()->create_module('__name__', [
            'course' => $course, 'intro' => 'Read it', 'timedue' => 1830000000,
        ]);

        $copy = duplicate_module($course, get_fast_modinfo($course)->get_cm($activity->cmid));

        $record = $DB->get_record('__name__', ['id' => $copy->instance]);
        $this->assertSame('Read it', $record->intro);
        $this->assertEquals(1830000000, $record->timedue);
    }

    public function test_resetting_a_course_moves_the_due_date(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $activity = $this->getDataGenerator()->create_module('__name__', ['course' => $course, 'timedue' => 1830000000]);

        $done = instances::reset((object) ['courseid' => $course->id, 'timeshift' => DAYSECS]);

        $this->assertCount(1, $done);
        $this->assertEquals(1830000000 + DAYSECS, $DB->get_field('__name__', 'timedue', ['id' => $activity->id]));
    }
}
