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

namespace local_lectern_profile\local\sections;

use local_lectern_profile\audience;
use local_lectern_profile\section;

/**
 * The sections that come with the plugin.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\builtin
 */
final class builtin_test extends \advanced_testcase {
    /**
     * Their names are stored: they never change. Each says what it is.
     */
    public function test_all(): void {
        $sections = builtin::all();
        $names = array_map(static fn(section $section): string => $section->get_name(), $sections);
        $kinds = ['about', 'courses', 'grades', 'certificates', 'badges', 'activity', 'consents'];
        $this->assertSame(array_map(static fn(string $kind): string => "local_lectern_profile_{$kind}", $kinds), $names);
        foreach ($sections as $section) {
            $this->assertNotSame('', $section->get_title());
            $this->assertNotSame('', $section->get_description());
            $this->assertContains(audience::SELF, $section->get_default_audiences());
        }
    }
}
