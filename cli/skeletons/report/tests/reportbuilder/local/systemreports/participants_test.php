<?php
// __licence__

namespace __component__\reportbuilder\local\systemreports;

use core_reportbuilder\system_report_factory;

/**
 * Tests of who is in the report, and who may see it.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\reportbuilder\local\systemreports\participants
 */
final class participants_test extends \advanced_testcase {
    /**
     * The report of a course as the current user sees it.
     *
     * @param int $courseid The course.
     * @return string HTML.
     */
    private function html_of(int $courseid): string {
        global $PAGE;
        $PAGE->set_url('/report/__name__/index.php', ['id' => $courseid]);
        return system_report_factory::create(participants::class, \core\context\course::instance($courseid))->output();
    }

    public function test_it_shows_the_participants_of_this_course_alone(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $generator->create_and_enrol($course, 'student', ['firstname' => 'Ada']);
        $generator->create_and_enrol($generator->create_course(), 'student', ['firstname' => 'Grace']);
        $this->setUser($generator->create_and_enrol($course, 'teacher'));

        $html = $this->html_of($course->id);

        $this->assertStringContainsString('Ada', $html);
        $this->assertStringNotContainsString('Grace', $html);
    }

    public function test_separate_groups_stay_apart(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['groupmode' => SEPARATEGROUPS, 'groupmodeforce' => 1]);
        $group = $generator->create_group(['courseid' => $course->id]);
        $teacher = $generator->create_and_enrol($course, 'teacher');
        $student = $generator->create_and_enrol($course, 'student', ['firstname' => 'Ada']);
        $generator->create_and_enrol($course, 'student', ['firstname' => 'Grace']);
        foreach ([$teacher, $student] as $member) {
            $generator->create_group_member(['groupid' => $group->id, 'userid' => $member->id]);
        }
        $this->setUser($teacher);

        $html = $this->html_of($course->id);

        $this->assertStringContainsString('Ada', $html);
        $this->assertStringNotContainsString('Grace', $html);
    }

    public function test_students_may_not_see_it(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'student'));

        $this->expectException(\core_reportbuilder\exception\report_access_exception::class);
        $this->html_of($course->id);
    }
}
