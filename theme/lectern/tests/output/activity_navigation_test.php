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


/**
 * Tests of the end of an activity page.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\output\activity_navigation
 */
final class activity_navigation_test extends \advanced_testcase {
    public function test_neighbours_are_those_that_the_user_can_open(): void {
        global $PAGE;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['enablecompletion' => 1]);
        $made = [];
        foreach (['One' => [], 'Hidden' => ['visible' => 0], 'Two' => ['completion' => 1], 'Three' => []] as $name => $more) {
            $made[$name] = $generator->create_module('page', ['course' => $course->id, 'name' => $name] + $more);
        }
        $generator->create_module('label', ['course' => $course->id]);
        $this->setUser($generator->create_and_enrol($course));
        $PAGE->set_url('/');
        $cm = fn(string $name): \cm_info => get_fast_modinfo($course)->get_cm($made[$name]->cmid);
        $of = fn(string $name): activity_navigation => new activity_navigation($cm($name));
        $data = fn(string $name): array => $of($name)->export_for_template($PAGE->get_renderer('core'));

        $this->assertNull($data('One')['previous']);
        $this->assertSame('Two', $data('One')['next']['name']);
        $this->assertSame('One', $data('Two')['previous']['name']);
        $this->assertNull($data('Three')['next']);
        $this->assertNull($data('One')['complete']);
        $this->assertStringContainsString('toggle-manual-completion', $data('Two')['complete']);
        // The page's body says so, before anything is shown.
        $this->assertTrue($of('Two')->has_complete());
        $this->assertFalse($of('One')->has_complete());
    }
}
