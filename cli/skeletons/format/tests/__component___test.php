<?php
// __licence__

namespace __component__;

/**
 * Tests of the course format.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__
 */
final class __component___test extends \advanced_testcase {
    /**
     * A course in this format.
     *
     * @return \stdClass
     */
    private function course(): \stdClass {
        $record = ['format' => '__name__', 'numsections' => 2];
        return $this->getDataGenerator()->create_course($record, ['createsections' => true]);
    }

    public function test_sections_are_numbered_whether_they_have_a_name_or_not(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->course();
        $DB->set_field('course_sections', 'name', 'Basics & more', ['course' => $course->id, 'section' => 2]);
        rebuild_course_cache($course->id, true);

        $format = course_get_format($course->id);

        $names = array_map(fn(int $number) => $format->get_section_name($number), [0, 1, 2]);
        $this->assertSame(['General', '1. New section', '2. Basics &amp; more'], $names);
    }

    public function test_a_section_name_is_saved_in_place(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/lib/external/externallib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $section = $DB->get_record('course_sections', ['course' => $this->course()->id, 'section' => 1]);

        \core_external::update_inplace_editable('__component__', 'sectionname', $section->id, 'Welcome');

        $this->assertSame('Welcome', $DB->get_field('course_sections', 'name', ['id' => $section->id]));
    }

    public function test_the_course_page_shows_the_sections(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course();
        $PAGE->set_course($course);
        $PAGE->set_url('/course/view.php', ['id' => $course->id]);
        $format = course_get_format($course->id);
        $contentclass = $format->get_output_classname('content');

        $html = $format->get_renderer($PAGE)->render(new $contentclass($format));

        $this->assertStringContainsString('2. New section', $html);
    }
}
