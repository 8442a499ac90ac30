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
 * Tests of whom the navigation speaks to.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\audience
 */
final class audience_test extends \advanced_testcase {
    public function test_everybody_is_in_one_audience(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();

        $this->setUser(null);
        $this->assertSame(audience::VISITORS, audience::current());
        $this->setGuestUser();
        $this->assertSame(audience::VISITORS, audience::current());
        $this->setUser($generator->create_and_enrol($course, 'student'));
        $this->assertSame(audience::LEARNERS, audience::current());
        $this->setUser($generator->create_and_enrol($course, 'teacher'));
        $this->assertSame(audience::TEACHERS, audience::current());
        $this->setAdminUser();
        $this->assertSame(audience::MANAGERS, audience::current());
    }

    public function test_it_costs_no_reads_of_the_database(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));
        audience::current();
        $before = $DB->perf_get_reads();
        $this->assertSame(audience::TEACHERS, audience::current());
        $this->assertSame(0, $DB->perf_get_reads() - $before);
    }
}
