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

namespace theme_lectern\output;

use core\context\course as context_course;

/**
 * Tests of the header of course pages.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\output\course_header
 */
final class course_header_test extends \advanced_testcase {
    public function test_it_belongs_on_course_and_activity_pages_only(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $page = fn(string $type): \moodle_page => $this->page($course, $type);
        $this->assertTrue(course_header::belongs_on($page('course-view-topics')));
        $this->assertFalse(course_header::belongs_on($page('user-index')));
        $this->assertFalse(course_header::belongs_on($this->page(get_site(), 'course-view-site')));
        set_config('courseheader', '0', 'theme_lectern');
        $this->assertFalse(course_header::belongs_on($page('course-view-topics')));
    }

    public function test_names_are_escaped(): void {
        global $PAGE;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course(['fullname' => 'A <script>alert(1)</script> & B']);
        $header = new course_header($this->page($course, 'course-view-topics'), (object) []);
        $renderer = $PAGE->get_renderer('core');
        $html = $renderer->render_from_template('theme_lectern/course_header', $header->export_for_template($renderer));
        $this->assertStringNotContainsString('<script', $html);
    }

    /**
     * A page of a course.
     *
     * @param \stdClass $course
     * @param string $type
     * @return \moodle_page
     */
    private function page(\stdClass $course, string $type): \moodle_page {
        $page = new \moodle_page();
        $page->set_course($course);
        $page->set_context(context_course::instance($course->id));
        $page->set_pagetype($type);
        $page->set_url('/');
        return $page;
    }
}
