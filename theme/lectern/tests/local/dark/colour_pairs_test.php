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

namespace theme_lectern\local\dark;

use theme_lectern\local\colour\colour;

/**
 * Tests of text and what lies behind it in one rule.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\colour_pairs
 */
final class colour_pairs_test extends \basic_testcase {
    public function test_text_that_would_not_be_read_is_moved_until_it_is(): void {
        $text = $this->part(roles::TEXT, '#111111', '#777777');
        $surface = $this->part(roles::SURFACE, '#eeeeee', '#666666');

        (new colour_pairs(new tokens([], [], true)))->settle([$text, $surface]);

        $this->assertFalse($text->usual);
        $this->assertGreaterThanOrEqual(4.5, $text->dark->contrast($surface->dark));
    }

    public function test_dark_text_on_a_strong_light_colour_stays_with_it_and_its_line(): void {
        $parts = [
            $this->part(roles::TEXT, '#212529', '#eeeeee'), $this->part(roles::SURFACE, '#ffc107', '#876400'),
            $this->part(roles::BORDER, '#ffc107', '#999999'),
        ];

        (new colour_pairs(new tokens([], [], true)))->settle($parts);

        $this->assertSame([true, true, true], array_map(fn(part $part): bool => $part->kept, $parts));
    }

    public function test_a_pair_that_was_not_read_in_the_light_is_left_alone(): void {
        $text = $this->part(roles::TEXT, '#999999', '#777777');

        (new colour_pairs(new tokens([], [], true)))->settle([$text, $this->part(roles::SURFACE, '#eeeeee', '#666666')]);

        $this->assertSame('#777777', $text->dark->hex());
    }

    /**
     * A part of the rule.
     *
     * @param string $role
     * @param string $light
     * @param string $dark
     * @return part
     */
    private function part(string $role, string $light, string $dark): part {
        return new part(0, 0, 'colour', colour::from_hex($light), 1.0, $role, '', colour::from_hex($dark));
    }
}
