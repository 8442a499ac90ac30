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
 * Tests of the progress in a course.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\course\progress
 */
final class progress_test extends \advanced_testcase {
    public function test_the_share_that_is_done(): void {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['enablecompletion' => 1]);
        $modules = [];
        foreach (range(1, 3) as $number) {
            $modules[] = $generator->create_module('page', ['course' => $course->id, 'completion' => COMPLETION_TRACKING_MANUAL]);
        }
        $user = $generator->create_and_enrol($course);
        $this->setUser($user);
        $this->assertSame(0, progress::of($course));
        $cm = get_fast_modinfo($course)->get_cm($modules[0]->cmid);
        (new \completion_info($course))->update_state($cm, COMPLETION_COMPLETE, $user->id);
        $this->assertSame(33, progress::of($course));
    }

    public function test_nothing_for_who_is_not_tracked(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $this->assertNull(progress::of($course));
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertNull(progress::of($course));
    }
}
