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

namespace local_lectern_registration\local\signup;

use advanced_testcase;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * How often something may be tried.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\signup\limit
 */
#[CoversClass(limit::class)]
final class limit_test extends advanced_testcase {
    public function test_more_than_the_most_are_not_let_through_and_others_are(): void {
        $this->resetAfterTest();
        $this->assertTrue(limit::take('signup', '10.0.0.1', 2));
        $this->assertTrue(limit::take('signup', '10.0.0.1', 2));
        $this->assertFalse(limit::take('signup', '10.0.0.1', 2));
        $this->assertTrue(limit::take('signup', '10.0.0.2', 2));
        $this->assertTrue(limit::take('mail', '10.0.0.1', 2));
        $this->assertTrue(limit::take('signup', '10.0.0.1', 0));
        $this->assertTrue(limit::take('signup', '10.0.0.1', 2, DAYSECS), 'A day counts for itself');
        $this->assertGreaterThan(time(), limit::next_window());
    }

    public function test_nothing_tells_whom_it_was(): void {
        global $DB;
        $this->resetAfterTest();
        limit::take('signup', '10.0.0.1', 2);
        $row = $DB->get_record('local_lectern_registration_limit', []);
        $this->assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $row->bucket);
        $DB->set_field('local_lectern_registration_limit', 'timeexpires', time() - 1);
        limit::clean();
        $this->assertSame(0, $DB->count_records('local_lectern_registration_limit'));
    }
}
