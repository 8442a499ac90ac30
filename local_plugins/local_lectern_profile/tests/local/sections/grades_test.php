<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

namespace local_lectern_profile\local\sections;

use grade_category;
use grade_grade;
use grade_item;
use grade_report_overview;
use local_lectern_profile\audience;
use local_lectern_profile\local\facts\course_totals;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Total grades: those of core's overview report, without what is hidden, at a cost that does not grow.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\grades
 * @covers     \local_lectern_profile\local\facts\course_totals
 * @covers     \local_lectern_profile\local\facts\course_total
 * @covers     \local_lectern_profile\local\facts\graded_courses
 * @covers     \local_lectern_profile\local\facts\grade_settings
 * @covers     \local_lectern_profile\local\facts\grade_text
 * @covers     \local_lectern_profile\local\facts\hidden_grades
 */
final class grades_test extends \advanced_testcase {
    use looking;

    /** @var int[] Display types. */
    private const DISPLAYS = [0, 1, 2, 3, 12, 13, 21, 23, 31, 32];

    /** @var int[] Ways to make a total. */
    private const AGGREGATIONS = [0, 2, 4, 6, 8, 10, 11, 12, 13];

    /** @var stdClass Whose grades they are. */
    private stdClass $user;

    /**
     * Somebody.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        require_once($CFG->dirroot . '/grade/lib.php');
        require_once($CFG->dirroot . '/grade/report/overview/lib.php');
        $this->user = $this->getDataGenerator()->create_user();
    }

    /**
     * A course with some grades of the person.
     *
     * @param array $course
     * @param float[] $grades One for each item.
     * @return stdClass The course with its items: ids of grade items.
     */
    private function course(array $course, array $grades): stdClass {
        $generator = $this->getDataGenerator();
        $course = $generator->create_course($course);
        $generator->enrol_user($this->user->id, $course->id, 'student');
        $course->items = [];
        foreach ($grades as $grade) {
            $item = $generator->create_grade_item(['courseid' => $course->id]);
            (new grade_item(['id' => $item->id]))->update_final_grade($this->user->id, $grade);
            $course->items[] = $item->id;
        }
        grade_regrade_final_grades($course->id);
        return $course;
    }

    /**
     * The totals as core's overview report shows them to the person.
     *
     * @return string[] By course.
     */
    private function core_totals(): array {
        // Core keeps a course's settings for the whole request, the site's defaults among them.
        \core_cache\cache::make('core', 'gradesetting')->purge();
        $context = \core\context\course::instance(SITEID);
        $gpr = new \grade_plugin_return(['type' => 'report', 'plugin' => 'overview', 'courseid' => SITEID, 'userid' => $this->user->id]);
        $report = new grade_report_overview($this->user->id, $gpr, $context);
        $totals = [];
        foreach ($report->setup_courses_data(true) as $courseid => $data) {
            $totals[$courseid] = html_entity_decode(grade_format_gradevalue($data['finalgrade'], $data['courseitem'], true));
        }
        return $totals;
    }

    /**
     * Where the site hides others' courses, grades do not name them, except to those who are shown courses on purpose.
     */
    public function test_hidden_courses(): void {
        $this->course(['fullname' => 'First aid'], [50]);
        set_config('hiddenuserfields', 'mycourses');
        $other = $this->getDataGenerator()->create_user();
        $section = new grades();
        foreach ([audience::TEACHER, audience::EVERYONE] as $audience) {
            $this->assertNull($section->get_content($this->seen_by($this->user, $other, $audience)));
            $this->assertNull($section->get_content($this->seen_by($this->user, $this->user, $audience)));
        }
        $this->assertCount(1, $this->rows($section->get_content($this->seen_by($this->user, $other, audience::MANAGER))));
        $this->assertCount(1, $this->rows($section->get_content($this->own($this->user))));
        set_config('hiddenuserfields', '');
        $this->assertCount(1, $this->rows($section->get_content($this->seen_by($this->user, $other, audience::TEACHER))));
    }

    /**
     * Many courses of all kinds say what core's report says.
     */
    public function test_as_core(): void {
        mt_srand(8);
        $generator = $this->getDataGenerator();
        $scale = $generator->create_scale(['scale' => 'Poor,Fair,Good,Very good']);
        $categories = [\core_course_category::get_default()->id, $generator->create_category()->id];
        $this->letters(\core\context\coursecat::instance($categories[1]), ['90' => 'Top', '50' => 'Passed', '0' => 'Failed']);
        for ($number = 0; $number < 60; $number++) {
            $course = $generator->create_course([
                'showgrades' => (int) (mt_rand(0, 9) > 0),
                'visible' => (int) (mt_rand(0, 9) > 0),
                'category' => $categories[mt_rand(0, 1)],
            ]);
            $generator->enrol_user($this->user->id, $course->id, mt_rand(0, 9) > 0 ? 'student' : 'editingteacher');
            $this->fill($course, $scale->id);
        }
        $this->letters(\core\context\course::instance($course->id), ['50' => 'Own <b>high</b>', '0' => 'Own low']);

        foreach ([0, 1] as $site) {
            set_config('grade_displaytype', [1, 31][$site]);
            set_config('grade_decimalpoints', [2, 0][$site]);
            set_config('grade_report_overview_showtotalsifcontainhidden', $site);
            $subject = $this->own($this->user);
            $core = array_map(strip_tags(...), $this->core_totals());
            $ours = array_map(static fn($total): string => $total->text, course_totals::of($subject));
            ksort($core);
            ksort($ours);
            $this->assertGreaterThan(30, count($core));
            $this->assertGreaterThan(10, count(array_filter($core, static fn(string $text): bool => $text === '-')));
            $this->assertSame($core, $ours);
        }
    }

    /**
     * Letters of a context.
     *
     * @param \core\context $context
     * @param string[] $letters By lower bound.
     */
    private function letters(\core\context $context, array $letters): void {
        global $DB;
        foreach ($letters as $bound => $letter) {
            $DB->insert_record('grade_letters', ['contextid' => $context->id, 'lowerboundary' => $bound, 'letter' => $letter]);
        }
    }

    /**
     * Fills a course with categories, items and grades by chance.
     *
     * @param stdClass $course
     * @param int $scaleid
     */
    private function fill(stdClass $course, int $scaleid): void {
        $total = grade_category::fetch_course_category($course->id);
        $groups = [$total];
        for ($number = mt_rand(0, 2); $number > 0; $number--) {
            $group = new grade_category(['courseid' => $course->id, 'fullname' => 'Group'], false);
            $group->parent = $groups[array_rand($groups)]->id;
            $group->insert();
            $groups[] = $group;
        }
        foreach ($groups as $group) {
            $group->aggregation = self::AGGREGATIONS[mt_rand(0, count(self::AGGREGATIONS) - 1)];
            $group->aggregateonlygraded = mt_rand(0, 1);
            $group->droplow = mt_rand(0, 5) === 0 ? 1 : 0;
            $group->update();
        }
        $hides = mt_rand(0, 2) > 0;
        $items = [];
        for ($number = mt_rand(1, 6); $number > 0; $number--) {
            $items[] = $this->item($course, $groups[array_rand($groups)], $scaleid, $hides);
        }
        $course->totalitem = grade_item::fetch_course_item($course->id);
        $this->total($course, $items, $scaleid);
        foreach (['displaytype' => self::DISPLAYS[mt_rand(1, 9)], 'decimalpoints' => mt_rand(0, 4)] as $name => $value) {
            mt_rand(0, 1) && grade_set_setting($course->id, $name, $value);
        }
        mt_rand(0, 1) && grade_set_setting($course->id, 'report_overview_showtotalsifcontainhidden', mt_rand(0, 2));
        mt_rand(0, 3) || grade_set_setting($course->id, 'minmaxtouse', 2);
        mt_rand(0, 9) || set_config('gradebook_calculations_freeze_' . $course->id, 20150619);
        grade_regrade_final_grades($course->id);
    }

    /**
     * An item with a grade of the person, by chance.
     *
     * @param stdClass $course
     * @param grade_category $group
     * @param int $scaleid
     * @param bool $hides Whether anything is hidden in the course.
     * @return grade_item
     */
    private function item(stdClass $course, grade_category $group, int $scaleid, bool $hides): grade_item {
        $isscale = mt_rand(0, 4) === 0;
        $item = new grade_item(['id' => $this->getDataGenerator()->create_grade_item([
            'courseid' => $course->id,
            'categoryid' => $group->id,
            'hidden' => $hides ? [0, 0, 1, time() + HOURSECS, time() - HOURSECS][mt_rand(0, 4)] : 0,
            'aggregationcoef' => mt_rand(0, 4) === 0 ? 1 : 0,
        ] + ($isscale ? ['scaleid' => $scaleid] : ['grademax' => [10, 50, 100][mt_rand(0, 2)]]))->id]);
        if (mt_rand(0, 3) > 0) {
            $item->update_final_grade($this->user->id, mt_rand(1, $isscale ? 4 : (int) $item->grademax));
            $grade = grade_grade::fetch(['itemid' => $item->id, 'userid' => $this->user->id]);
            mt_rand(0, 7) || $grade->set_excluded(1);
            $hides && (mt_rand(0, 5) || $grade->set_hidden(1));
        }
        return $item;
    }

    /**
     * The item of the total, by chance.
     *
     * @param stdClass $course
     * @param grade_item[] $items
     * @param int $scaleid
     */
    private function total(stdClass $course, array $items, int $scaleid): void {
        $total = $course->totalitem;
        $total->display = mt_rand(0, 1) ? self::DISPLAYS[mt_rand(1, 9)] : 0;
        $total->decimals = mt_rand(0, 2) ? null : mt_rand(0, 5);
        $total->hidden = mt_rand(0, 9) ? 0 : 1;
        if (mt_rand(0, 7) === 0) {
            $total->gradetype = GRADE_TYPE_SCALE;
            $total->scaleid = $scaleid;
        }
        mt_rand(0, 15) || $total->gradetype = GRADE_TYPE_NONE;
        $total->update();
        if (mt_rand(0, 7) === 0) {
            $total->calculation = "=##gi{$items[0]->id}##*2";
            $total->update();
        }
    }

    /**
     * What is hidden from the person is hidden from everybody, and what a teacher sees of their own grades is theirs alone.
     */
    public function test_hidden(): void {
        global $DB;
        $this->course(['fullname' => 'Open'], [60, 80]);
        $partly = $this->course(['fullname' => 'Partly'], [60, 80]);
        $total = $this->course(['fullname' => 'Total'], [60, 80]);
        $this->course(['fullname' => 'Closed', 'visible' => 0], [60, 80]);
        $this->course(['fullname' => 'Silent', 'showgrades' => 0], [60, 80]);
        (new grade_item(['id' => $partly->items[0]]))->set_hidden(1);
        grade_item::fetch_course_item($total->id)->set_hidden(1);
        $expected = [['Open', '140.00'], ['Total', '–'], ['Partly', '–']];

        $section = new grades();
        $this->assertSame($expected, $this->rows($section->get_content($this->own($this->user))));
        $boss = $this->getDataGenerator()->create_user();
        $this->assertSame($expected, $this->rows($section->get_content($this->seen_by($this->user, $boss, audience::MANAGER))));
        $admin = get_admin();
        $this->assertSame($expected, $this->rows($section->get_content($this->seen_by($this->user, $admin, audience::MANAGER))));

        // As a teacher, too, they see the hidden total and the closed course; nobody else does.
        foreach (['Total', 'Closed'] as $name) {
            $courseid = $DB->get_field('course', 'id', ['fullname' => $name], MUST_EXIST);
            $this->getDataGenerator()->role_assign('editingteacher', $this->user->id, \core\context\course::instance($courseid)->id);
        }
        $own = $this->rows($section->get_content($this->own($this->user)));
        $this->assertContains(['Total', '140.00'], $own);
        $this->assertContains(['Closed', '140.00'], $own);
        $this->assertSame($expected, $this->rows($section->get_content($this->seen_by($this->user, $boss, audience::MANAGER))));
        $this->assertSame($expected, $this->rows($section->get_content($this->seen_by($this->user, $this->user, audience::MANAGER))));
    }

    /**
     * Only oneself, and who may see all grades of a course, find a way to them.
     */
    public function test_links(): void {
        $course = $this->course(['fullname' => 'Tea & <biscuits>'], [50]);
        $teacher = $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $boss = $this->getDataGenerator()->create_user();
        $section = new grades();
        $own = $this->html($section->get_content($this->own($this->user)));
        $this->assertStringContainsString("/grade/report/user/index.php?id={$course->id}", $own);
        $this->assertStringContainsString('Tea &amp;', $own);
        $this->assertStringContainsString('inline-size: 50%', $own);
        $taught = $this->html($section->get_content($this->seen_by($this->user, $teacher, audience::TEACHER)));
        $this->assertStringContainsString('/grade/report/user/index.php', $taught);
        foreach ([$boss, $this->user] as $viewer) {
            $html = $this->html($section->get_content($this->seen_by($this->user, $viewer, audience::MANAGER)));
            $this->assertStringNotContainsString('href', $html);
        }
    }

    /**
     * A bar tells no more than a letter does.
     */
    public function test_letter_without_bar(): void {
        $course = $this->course([], [50]);
        grade_set_setting($course->id, 'displaytype', GRADE_DISPLAY_TYPE_LETTER);
        $content = (new grades())->get_content($this->own($this->user));
        $this->assertSame('F', $this->rows($content)[0][1]);
        $this->assertFalse($content->data['first']['grades'][0]['hasbar']);
    }

    /**
     * Without courses there is a word for oneself, and nothing for others.
     */
    public function test_nothing(): void {
        $section = new grades();
        $this->assertStringContainsString('no grades', $this->html($section->get_content($this->own($this->user))));
        $this->assertNull($section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER)));
    }

    /**
     * A hundred courses take as many reads as ten, with hidden grades, letters and settings in each of them.
     */
    public function test_reads(): void {
        $generator = $this->getDataGenerator();
        $scale = $generator->create_scale();
        $many = $this->user;
        $few = $generator->create_user();
        mt_srand(8);
        for ($number = 0; $number < 100; $number++) {
            $course = $generator->create_course(['fullname' => "Course {$number}"]);
            $generator->enrol_user($many->id, $course->id, 'student');
            $this->user = $many;
            $item = $this->item($course, grade_category::fetch_course_category($course->id), $scale->id, false);
            if ($number < 10) {
                $generator->enrol_user($few->id, $course->id, 'student');
                $item->update_final_grade($few->id, 1);
            }
            $item->update_final_grade($many->id, 1);
            $item->set_hidden(1);
            grade_set_setting($course->id, 'displaytype', GRADE_DISPLAY_TYPE_LETTER);
            grade_set_setting($course->id, 'report_overview_showtotalsifcontainhidden', 1);
            $number % 3 || $this->letters(\core\context\course::instance($course->id), ['0' => 'X']);
            grade_regrade_final_grades($course->id);
        }
        $section = new grades();
        foreach ([audience::SELF, audience::MANAGER] as $audience) {
            $reads = [];
            foreach ([$few, $many] as $user) {
                $subject = $audience === audience::SELF ? $this->own($user) : $this->seen_by($user, get_admin(), $audience);
                $reads[] = $this->reads(fn() => $section->get_content($subject));
            }
            $this->assertSame($reads[0], $reads[1], $audience->value);
            $this->assertLessThan(20, $reads[0]);
        }
        $content = $section->get_content($this->own($many));
        $this->assertCount(12, $content->data['first']['grades']);
        $this->assertCount(88, $content->data['more']['grades']);
        $this->assertCount(100, $this->rows($content));
    }
}
