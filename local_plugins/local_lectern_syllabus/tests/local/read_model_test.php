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
use local_lectern_syllabus\output\syllabus as rendered;

/**
 * What a course page costs, and what it shows.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\read_model
 * @covers     \local_lectern_syllabus\local\people
 * @covers     \local_lectern_syllabus\output\syllabus
 */
final class read_model_test extends \advanced_testcase {
    public function test_a_known_syllabus_costs_no_read_and_neither_does_none(): void {
        global $DB, $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $with = $this->course(['summary' => 'Fire', 'teachers' => 'Ask them']);
        $without = $this->getDataGenerator()->create_course();
        $output = $PAGE->get_renderer('core');
        $show = function () use ($with, $without, $output): array {
            $model = read_model::of_course((int) $with->id);
            $this->assertNull(read_model::of_course((int) $without->id));
            return (new rendered($model, $with))->export_for_template($output);
        };
        $show();
        $before = $DB->perf_get_reads();
        $this->assertCount(2, $show()['sections']);
        $this->assertSame(0, $DB->perf_get_reads() - $before);
    }

    public function test_what_is_saved_is_shown_at_once(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course(['summary' => 'Fire']);
        $section = sections::by_shortname('summary');
        $this->assertSame('<p>Fire</p>', read_model::of_course((int) $course->id)['texts'][$section->id]['content']);
        saver::save(syllabus::of_course((int) $course->id), $section, new section_text('<p>Water</p>'), null);
        $this->assertSame('<p>Water</p>', read_model::of_course((int) $course->id)['texts'][$section->id]['content']);
        saver::save(syllabus::of_course((int) $course->id), $section, new section_text('<p></p>'), null);
        $this->assertNull(read_model::of_course((int) $course->id));
    }

    public function test_scripts_in_a_syllabus_do_not_reach_the_page(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course(['summary' => 'x<script>alert(1)</script><img src="x" onerror="alert(2)"><a href="javascript:alert(3)">y</a>']);
        $shown = (new rendered(read_model::of_course((int) $course->id), $course))->export_for_template($PAGE->get_renderer('core'));
        $html = $shown['sections'][0]['content'];
        $this->assertStringContainsString('x', $html);
        $this->assertDoesNotMatchRegularExpression('~script|onerror|javascript:~i', $html);
    }

    public function test_the_people_are_those_with_the_chosen_roles(): void {
        global $DB, $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course(['teachers' => 'Ask them']);
        set_config('peopleroles', $DB->get_field('role', 'id', ['shortname' => 'editingteacher']), 'local_lectern_syllabus');
        people::forget_all();
        $teacher = $this->getDataGenerator()->create_and_enrol($course, 'editingteacher', ['firstname' => 'Priya', 'lastname' => 'R']);
        $this->getDataGenerator()->create_and_enrol($course, 'student');
        $this->getDataGenerator()->create_and_enrol($course, 'editingteacher', ['suspended' => 1]);
        people::forget((int) $course->id);
        $shown = (new rendered(read_model::of_course((int) $course->id), $course))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(['Priya R'], array_column($shown['sections'][0]['people'], 'name'));
        $this->assertSame('Teacher', $shown['sections'][0]['people'][0]['roles']);
        $this->assertStringContainsString("id={$teacher->id}", $shown['sections'][0]['people'][0]['url']);
    }

    public function test_a_course_without_teachers_shows_what_was_written(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course(['summary' => 'Fire']);
        $shown = (new rendered(read_model::of_course((int) $course->id), $course))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(['summary'], array_column($shown['sections'], 'shortname'));
    }

    /**
     * A course with a syllabus.
     *
     * @param string[] $texts By short name of sections.
     * @return \stdClass
     */
    private function course(array $texts): \stdClass {
        $course = $this->getDataGenerator()->create_course();
        $syllabus = syllabus::ensure(context_course::instance($course->id));
        foreach ($texts as $shortname => $text) {
            saver::save($syllabus, sections::by_shortname($shortname), new section_text("<p>{$text}</p>"), null);
        }
        return $course;
    }
}
