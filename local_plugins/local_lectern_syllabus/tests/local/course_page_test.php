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

namespace local_lectern_syllabus\local;

use core\context\course as context_course;
use moodle_page;
use moodle_url;
use stdClass;

/**
 * On which pages the syllabus stands, and for whom.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\course_page
 * @covers     \local_lectern_syllabus\hook_callbacks
 */
final class course_page_test extends \advanced_testcase {
    /** @var stdClass The course. */
    private stdClass $course;

    /**
     * A course with a syllabus.
     *
     * @param string $format
     * @param array $more
     */
    private function given(string $format = 'topics', array $more = []): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course(['format' => $format] + $more);
        $syllabus = syllabus::ensure(context_course::instance($this->course->id));
        saver::save($syllabus, sections::by_shortname('summary'), new section_text('<p>What burns</p>'), 0);
    }

    /**
     * Formats with a page of their own.
     *
     * @return array[]
     */
    public static function formats(): array {
        return ['topics' => ['topics'], 'weeks' => ['weeks'], 'social' => ['social']];
    }

    /**
     * It stands on the front of each, for whoever may see it.
     *
     * @param string $format
     * @dataProvider formats
     */
    public function test_it_stands_above_a_course_whatever_its_format(string $format): void {
        $this->given($format);
        $this->as('student');
        $html = $this->html("course-view-{$format}");
        $this->assertStringContainsString('What burns', $html);
        $this->assertStringContainsString('<details', $html);
        $this->assertMatchesRegularExpression('~<details[^>]* open>~', $html);
        $this->assertStringNotContainsString('edit.php', $html);
    }

    public function test_a_course_of_one_activity_has_it_above_the_activity(): void {
        $this->given('singleactivity', ['activitytype' => 'page']);
        $main = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id, 'section' => 0]);
        $other = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id, 'section' => 1]);
        $this->as('student');
        $this->assertStringContainsString('What burns', $this->html('mod-page-view', $main->cmid));
        $this->assertSame('', $this->html('mod-page-view', $other->cmid));
        $this->assertSame('', $this->html('mod-page-edit', $main->cmid));
    }

    public function test_all_other_pages_are_left_alone_and_cost_nothing(): void {
        global $DB;
        $this->given();
        $module = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id, 'section' => 1]);
        $this->as('student');
        $pages = [['course-view-section-topics', null], ['mod-page-view', $module->cmid], ['user-index', null], ['course-view-weeks', null]];
        foreach ($pages as [$type, $cmid]) {
            $page = $this->page($type, $cmid);
            $output = $page->get_renderer('core');
            $before = $DB->perf_get_reads();
            $this->assertSame('', course_page::html($page, $output));
            $this->assertSame(0, $DB->perf_get_reads() - $before);
        }
        $this->assertSame('', $this->html('course-view-topics', null, ['section' => 2]));
    }

    public function test_it_is_as_the_learner_left_it(): void {
        $this->given();
        $this->as('student');
        set_user_preference(course_page::PREFERENCE . $this->course->id, '1');
        $this->assertDoesNotMatchRegularExpression('~<details[^>]* open>~', $this->html('course-view-topics'));
        unset_user_preference(course_page::PREFERENCE . $this->course->id);
        set_config('folded', 1, 'local_lectern_syllabus');
        $this->assertDoesNotMatchRegularExpression('~<details[^>]* open>~', $this->html('course-view-topics'));
    }

    public function test_who_may_not_see_it_does_not(): void {
        global $DB;
        $this->given();
        $this->as('student');
        $student = $DB->get_field('role', 'id', ['shortname' => 'student']);
        assign_capability('local/lectern_syllabus:view', CAP_PROHIBIT, $student, context_course::instance($this->course->id), true);
        $this->assertSame('', $this->html('course-view-topics'));
    }

    public function test_a_course_without_one_invites_its_teachers_while_they_edit(): void {
        global $USER;
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
        $this->as('editingteacher');
        $this->assertSame('', $this->html('course-view-topics'));
        $USER->editing = 1;
        $this->assertStringContainsString('edit.php', $this->html('course-view-topics'));
        $this->as('student');
        $USER->editing = 1;
        $this->assertSame('', $this->html('course-view-topics'));
    }

    public function test_those_who_think_of_enrolling_see_it_where_the_course_and_the_site_say_so(): void {
        $this->given();
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame('', $this->html('enrol-index'));
        set_config('enrolpage', 1, 'local_lectern_syllabus');
        syllabus::of_course((int) $this->course->id)->update(['enrolpage' => 1]);
        $this->assertStringContainsString('What burns', $this->html('enrol-index'));
        set_config('enrolpage', 0, 'local_lectern_syllabus');
        $this->assertSame('', $this->html('enrol-index'));
    }

    public function test_who_may_not_look_into_the_catalogue_does_not_get_it_with_the_error_that_says_so(): void {
        global $CFG, $DB;
        $this->given();
        set_config('enrolpage', 1, 'local_lectern_syllabus');
        syllabus::of_course((int) $this->course->id)->update(['enrolpage' => 1]);
        $category = \core\context\coursecat::instance($this->course->category);
        assign_capability('moodle/category:viewcourselist', CAP_PROHIBIT, $CFG->defaultuserroleid, $category->id, true);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame('', $this->html('enrol-index'));
    }

    public function test_moodle_itself_puts_it_into_the_page(): void {
        global $PAGE;
        $this->given();
        $PAGE->set_course($this->course);
        $PAGE->set_url(new moodle_url('/course/view.php', ['id' => $this->course->id]));
        $PAGE->set_pagetype('course-view-topics');
        $hook = new \core\hook\output\after_http_headers($PAGE->get_renderer('core'), '<a id="maincontent"></a>');
        \core\di::get(\core\hook\manager::class)->dispatch($hook);
        $this->assertStringContainsString('What burns', $hook->get_output());
    }

    /**
     * Becomes somebody new in the course.
     *
     * @param string $role
     */
    private function as(string $role): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, $role));
    }

    /**
     * What stands above a page's content.
     *
     * @param string $type
     * @param int|null $cmid
     * @param array $params Of its address.
     * @return string
     */
    private function html(string $type, ?int $cmid = null, array $params = []): string {
        $page = $this->page($type, $cmid, $params);
        return course_page::html($page, $page->get_renderer('core'));
    }

    /**
     * A page of the course.
     *
     * @param string $type
     * @param int|null $cmid
     * @param array $params
     * @return moodle_page
     */
    private function page(string $type, ?int $cmid = null, array $params = []): moodle_page {
        $page = new moodle_page();
        if ($cmid !== null) {
            $page->set_cm(get_fast_modinfo($this->course->id)->get_cm($cmid), get_course($this->course->id));
        } else {
            $page->set_course(get_course($this->course->id));
        }
        $page->set_url(new moodle_url('/course/view.php', ['id' => $this->course->id] + $params));
        $page->set_pagetype($type);
        return $page;
    }
}
