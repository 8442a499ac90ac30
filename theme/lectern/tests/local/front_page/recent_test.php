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

namespace theme_lectern\local\front_page;


/**
 * Tests of where the user left.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\front_page\recent
 */
final class recent_test extends \advanced_testcase {
    public function test_the_courses_entered_last_come_first(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $user = $generator->create_user();
        foreach (['Long ago' => 3, 'Now' => 1, 'Before' => 2, 'Older' => 4] as $name => $days) {
            $course = $generator->create_course(['fullname' => $name]);
            $generator->enrol_user($user->id, $course->id);
            $DB->insert_record('user_lastaccess', (object) [
                'userid' => $user->id, 'courseid' => $course->id, 'timeaccess' => time() - $days * DAYSECS,
            ]);
        }
        $this->setUser($user);
        $this->assertSame(['Now', 'Before', 'Long ago'], array_column(recent::cards(), 'name'));
    }

    public function test_nothing_for_visitors_and_guests(): void {
        $this->resetAfterTest();
        $this->assertSame([], recent::cards());
        $this->setGuestUser();
        $this->assertSame([], recent::cards());
    }
}
