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

/**
 * The site's sections: what it begins with, their order, and that removing one loses nothing.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\sections
 * @covers     \local_lectern_syllabus\local\section
 */
final class sections_test extends \advanced_testcase {
    public function test_a_site_begins_with_eight_sections_two_of_them_mandatory(): void {
        $names = array_map(fn(section $section): string => $section->name(), sections::enabled());
        $this->assertSame(
            ['Summary', 'Objectives', 'Schedule', 'Requirements', 'Grading', 'Materials', 'Teachers', 'Policies'],
            array_values($names),
        );
        $mandatory = array_filter(sections::enabled(), fn(section $section): bool => $section->mandatory);
        $this->assertSame(['summary', 'objectives'], array_values(array_map(fn(section $section) => $section->shortname, $mandatory)));
    }

    public function test_sections_are_moved_and_named_by_the_site(): void {
        $this->resetAfterTest();
        $id = sections::create((object) ['shortname' => 'safety', 'name' => 'Safety & <b>health</b>', 'mandatory' => 1]);
        sections::move($id, -100);
        $first = array_values(sections::enabled())[0];
        $this->assertSame('safety', $first->shortname);
        $this->assertSame('Safety &amp; health', $first->name());
        sections::move($id, 1);
        $this->assertSame('summary', array_values(sections::enabled())[0]->shortname);
        sections::update($id, (object) ['name' => 'Safety']);
        $this->assertSame('Safety', sections::by_shortname('safety')->name());
    }

    public function test_a_removed_section_that_holds_text_is_kept_aside(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $syllabus = syllabus::ensure(context_course::instance($course->id));
        $section = sections::by_shortname('grading');
        saver::save($syllabus, $section, new section_text('<p>Half the points</p>'), 0);

        $this->assertFalse(sections::remove($section->id));
        $this->assertArrayNotHasKey($section->id, sections::enabled());
        $this->assertNull(read_model::of_course((int) $course->id));
        $this->assertSame('<p>Half the points</p>', $syllabus->current_of($section->id)->content);

        sections::update($section->id, (object) ['enabled' => 1]);
        $this->assertArrayHasKey($section->id, read_model::of_course((int) $course->id)['texts']);

        $unused = sections::by_shortname('policies');
        $this->assertTrue(sections::remove($unused->id));
        $this->assertNull(sections::by_shortname('policies'));
    }

    public function test_a_section_that_a_restored_course_brings_is_kept_aside(): void {
        $this->resetAfterTest();
        $section = sections::ensure('lab_rules', 'Lab rules', 'text');
        $this->assertFalse($section->enabled);
        $this->assertSame($section->id, sections::ensure('lab_rules', 'Other', 'dates')->id);
        $this->assertSame('Lab rules', $section->name());
    }
}
