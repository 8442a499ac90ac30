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

namespace theme_lectern\local\course;


/**
 * Tests of who teaches a course.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\course\teachers
 */
final class teachers_test extends \advanced_testcase {
    public function test_two_are_named_and_the_others_counted(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        foreach (['Ada', 'Bela', 'Cleo', 'Dora'] as $name) {
            $generator->create_and_enrol($course, 'editingteacher', ['firstname' => $name, 'lastname' => 'T']);
        }
        $this->setUser($generator->create_and_enrol($course));
        $teachers = teachers::of(get_course($course->id));
        $this->assertSame(['Ada T', 'Bela T'], array_column($teachers['names'], 'name'));
        $this->assertSame(2, $teachers['more']);
        $this->assertStringContainsString("course={$course->id}", $teachers['names'][0]['url']);
    }

    public function test_a_visitor_is_not_led_to_profiles(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $this->assertNull(teachers::of(get_course($course->id))['names'][0]['url']);
    }
}
