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

namespace theme_lectern\local;

/**
 * Tests of what the first picture of a page has in it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\first_paint
 */
final class first_paint_test extends \advanced_testcase {
    /**
     * Pages, and whether they come in one piece.
     *
     * @return array[]
     */
    public static function pages(): array {
        return [
            'a course' => ['course', 'course-view-topics', true],
            'an activity' => ['incourse', 'mod-h5pactivity-view', true],
            'a learner\'s grades' => ['report', 'grade-report-user-index', true],
            'everybody\'s grades, a table without end' => ['report', 'grade-report-grader-index', false],
            'logging in' => ['login', 'login-index', true],
            'a restore, which shows how far it is' => ['admin', 'backup-restore', false],
            'an upgrade, which does so too' => ['maintenance', 'admin-index', false],
            'another page of an activity' => ['incourse', 'mod-quiz-report', false],
        ];
    }

    /**
     * Browsers wait for the main region of pages that come in one piece, and for nothing where the server shows what it does.
     *
     * @param string $layout
     * @param string $type
     * @param bool $waits
     * @dataProvider pages
     */
    public function test_waits_for_pages_that_come_in_one_piece(string $layout, string $type, bool $waits): void {
        $page = new \moodle_page();
        $page->set_pagelayout($layout);
        $page->set_pagetype($type);
        $head = first_paint::expectation($page);
        $this->assertSame($waits, str_contains($head, 'rel="expect"') && str_contains($head, 'href="#region-main"'));
        $this->assertSame($waits, $head !== '');
    }

    public function test_grades_that_are_computed_anew_show_how_far_that_is(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->create_module('assign', ['course' => $course->id]);
        $page = new \moodle_page();
        $page->set_course($course);
        $page->set_pagetype('grade-report-user-index');
        $DB->set_field('grade_items', 'needsupdate', 1, ['courseid' => $course->id]);
        $this->assertSame('', first_paint::expectation($page));
        $DB->set_field('grade_items', 'needsupdate', 0, ['courseid' => $course->id]);
        $this->assertNotSame('', first_paint::expectation($page));
    }
}
