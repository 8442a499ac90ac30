<?php
// __licence__

namespace __component__\local;

use __component__\output\average_table;

/**
 * Tests of the averages.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\local\averages
 * @covers     \__component__\output\average_table
 */
final class averages_test extends \advanced_testcase {
    public function test_only_grades_of_participants_count(): void {
        global $CFG, $PAGE;
        require_once($CFG->libdir . '/gradelib.php');
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $item = new \grade_item($generator->create_grade_item(['courseid' => $course->id, 'itemname' => 'Essay']), false);
        foreach ([40, 60] as $grade) {
            $item->update_final_grade($generator->create_and_enrol($course, 'student')->id, $grade);
        }
        $item->update_final_grade($generator->create_user()->id, 100);

        $rows = averages::of_course($course->id);
        $row = current(array_filter($rows, fn(\stdClass $row) => $row->item->id == $item->id));

        $this->assertSame(2, $row->count);
        $this->assertEqualsWithDelta(50, $row->average, 0.001);

        $PAGE->set_url('/');
        $html = $PAGE->get_renderer('core')->render(new average_table($rows));
        $this->assertMatchesRegularExpression('~Essay.*<td>2</td>\s*<td>50.00</td>~s', $html);
    }
}
