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

use local_lectern_profile\audience;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Courses by the block's renderer.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\courses
 * @covers     \local_lectern_profile\output\lazy_html
 */
final class courses_test extends \advanced_testcase {
    use looking;

    /** @var stdClass Whose courses they are. */
    private stdClass $user;

    /**
     * Somebody.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        if (!(new courses())->is_available()) {
            $this->markTestSkipped('block_lectern_mycourses is not installed.');
        }
        $this->user = $this->getDataGenerator()->create_user();
    }

    /**
     * Courses with the person in them.
     *
     * @param int $number
     * @param array $more
     */
    private function courses(int $number, array $more = []): void {
        $generator = $this->getDataGenerator();
        for ($each = 0; $each < $number; $each++) {
            $course = $generator->create_course(['enablecompletion' => 1] + $more);
            $generator->enrol_user($this->user->id, $course->id, 'student');
        }
    }

    /**
     * The first twelve at once, the rest on demand, all in the table.
     */
    public function test_content(): void {
        global $DB;
        $this->courses(14);
        $done = $DB->get_field_sql('SELECT MAX(id) FROM {course}');
        (new \completion_completion(['userid' => $this->user->id, 'course' => $done]))->mark_complete();
        $content = (new courses())->get_content($this->own($this->user));
        $this->assertSame(['14', '1'], array_column($content->facts, 'value'));
        $this->assertCount(14, $this->rows($content));
        $html = $this->html($content);
        $this->assertSame(14, substr_count($html, '<article'));
        $this->assertStringContainsString('Show 2 more', $html);
        $this->assertStringContainsString('14 courses, 1 completed', $html);
        $this->assertSame(12, substr_count(strstr($html, '<details', true), '<article'));
        $this->assertStringContainsString('continue.php', $html);
        $boss = $this->getDataGenerator()->create_user();
        $html = $this->html((new courses())->get_content($this->seen_by($this->user, $boss, audience::MANAGER)));
        $this->assertStringNotContainsString('continue.php', $html);
    }

    /**
     * Others do not see hidden courses, nor those of a site that hides them, unless they are shown here on purpose.
     */
    public function test_hidden(): void {
        $this->courses(1, ['fullname' => 'Open']);
        $this->courses(1, ['fullname' => 'Closed', 'visible' => 0]);
        $boss = $this->getDataGenerator()->create_user();
        $names = static fn($content): array => $content ? array_column($content->tables[0]->rows, 0) : [];
        $section = new courses();
        $this->assertSame(['Open'], $names($section->get_content($this->own($this->user))));
        $this->assertSame(['Open'], $names($section->get_content($this->seen_by($this->user, $boss, audience::MANAGER))));
        $this->assertSame(['Open'], $names($section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER))));
        set_config('hiddenuserfields', 'mycourses,lastaccess');
        $this->assertSame(['Open'], $names($section->get_content($this->own($this->user))));
        $this->assertSame(['Open'], $names($section->get_content($this->seen_by($this->user, $boss, audience::MANAGER))));
        $this->assertNull($section->get_content($this->seen_by($this->user, $boss, audience::EVERYONE)));
        $this->assertNull($section->get_content($this->seen_by($this->user, $this->user, audience::TEACHER)));
    }

    /**
     * When a course was last opened is told only where the site tells it.
     */
    public function test_last_access(): void {
        global $DB;
        $this->courses(1);
        $courseid = $DB->get_field_sql('SELECT MAX(id) FROM {course}');
        $DB->insert_record('user_lastaccess', ['userid' => $this->user->id, 'courseid' => $courseid, 'timeaccess' => time()]);
        $boss = $this->getDataGenerator()->create_user();
        $seen = fn($subject): bool => str_contains($this->html((new courses())->get_content($subject)), 'Last opened');
        $this->assertTrue($seen($this->seen_by($this->user, $boss, audience::MANAGER)));
        set_config('hiddenuserfields', 'lastaccess');
        $this->assertFalse($seen($this->seen_by($this->user, $boss, audience::MANAGER)));
        $this->assertTrue($seen($this->own($this->user)));
    }

    /**
     * Nor does the state tell then whether a course was opened.
     */
    public function test_state_without_last_access(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $this->courses(4);
        [$untouched, $opened, $begun, $loose] = array_keys($DB->get_records_select('course', 'id <> ?', [SITEID], 'id'));
        $DB->set_field('course', 'enablecompletion', 0, ['id' => $loose]);
        rebuild_course_cache($loose, true);
        foreach ([$untouched, $opened, $begun] as $courseid) {
            for ($each = 0; $each < 2; $each++) {
                $page = $generator->create_module('page', ['course' => $courseid, 'completion' => COMPLETION_TRACKING_MANUAL]);
            }
        }
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $page->cmid, 'userid' => $this->user->id, 'completionstate' => 1, 'timemodified' => time(),
        ]);
        foreach ([$opened, $begun, $loose] as $courseid) {
            $access = ['userid' => $this->user->id, 'courseid' => $courseid, 'timeaccess' => time()];
            $DB->insert_record('user_lastaccess', $access);
        }
        $boss = $generator->create_user();
        $states = function ($subject) use ($DB): array {
            $states = array_column($this->rows((new courses())->get_content($subject)), 1, 0);
            ksort($states);
            return array_values(array_replace(
                array_flip($DB->get_fieldset_select('course', 'fullname', 'id <> ? ORDER BY id', [SITEID])),
                $states,
            ));
        };
        $told = ['Not started', 'In progress', 'In progress', 'In progress'];
        $this->assertSame($told, $states($this->seen_by($this->user, $boss, audience::MANAGER)));
        set_config('hiddenuserfields', 'lastaccess');
        $subject = $this->seen_by($this->user, $boss, audience::MANAGER);
        $this->assertSame(['Not started', 'Not started', 'In progress', '–'], $states($subject));
        $html = $this->html((new courses())->get_content($subject));
        $this->assertSame(1, substr_count($html, 'data-state="inprogress"'));
        $this->assertSame($told, $states($this->own($this->user)));
    }

    /**
     * On Moodle's own profile page the section stands where the block shows nothing of it to who looks.
     */
    public function test_beside_block(): void {
        $this->courses(2);
        $section = new courses();
        $boss = $this->getDataGenerator()->create_user();
        $seen = fn(stdClass $viewer) => $this->seen_by($this->user, $viewer, audience::MANAGER, audience::EVERYONE);
        $this->assertFalse($section->is_on_core_profile($seen($boss)));
        set_config('showonprofile', 1, 'block_lectern_mycourses');
        $this->assertTrue($section->is_on_core_profile());
        $this->assertTrue($section->is_on_core_profile($this->own($this->user)));
        $this->assertFalse($section->is_on_core_profile($seen($boss)));
        $this->assertTrue($section->is_on_core_profile($seen(get_admin())));

        $teacher = $this->getDataGenerator()->create_user();
        $courseid = array_key_first(enrol_get_all_users_courses($this->user->id));
        $this->getDataGenerator()->enrol_user($teacher->id, $courseid, 'editingteacher');
        $this->assertTrue($section->is_on_core_profile($seen($teacher)));
        set_config('hiddenuserfields', 'mycourses');
        $this->assertFalse($section->is_on_core_profile($seen($teacher)));

        // It says what the block does.
        foreach ([$boss, $teacher, get_admin()] as $viewer) {
            $subject = $seen($viewer);
            $tree = new \core_user\output\myprofile\tree();
            \block_lectern_mycourses\local\profile::extend($tree, $subject->user, false, null);
            $this->assertSame($tree->categories !== [], $section->is_on_core_profile($subject));
        }
    }

    /**
     * Without courses there is a word for oneself, and nothing for others.
     */
    public function test_nothing(): void {
        $this->assertStringContainsString('not enrolled', $this->html((new courses())->get_content($this->own($this->user))));
        $this->assertNull((new courses())->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER)));
    }

    /**
     * A hundred courses take as many reads as ten.
     */
    public function test_reads(): void {
        $reads = [];
        foreach ([10, 90] as $number) {
            $this->courses($number);
            $own = $this->own($this->user);
            $reads['own'][] = $this->reads(fn() => $this->html((new courses())->get_content($own)));
            $seen = $this->seen_by($this->user, $this->getDataGenerator()->create_user(), audience::MANAGER);
            $reads['seen'][] = $this->reads(fn() => $this->html((new courses())->get_content($seen)));
        }
        $this->assertSame($reads['own'][0], $reads['own'][1]);
        $this->assertSame($reads['seen'][0], $reads['seen'][1]);
    }
}
