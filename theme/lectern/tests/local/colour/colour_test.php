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

namespace theme_lectern\local\colour;

/**
 * Tests of colours and their contrast.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\colour\colour
 */
final class colour_test extends \basic_testcase {
    public function test_short_and_long_forms_are_read(): void {
        $this->assertSame('#aabbcc', colour::from_hex('#abc')->hex());
        $this->assertSame('#1f5e54', colour::from_hex('#1F5E54')->hex());
    }

    /**
     * What is no colour is refused.
     *
     * @dataProvider no_colours
     * @param string $text
     */
    public function test_anything_else_is_refused(string $text): void {
        $this->expectException(\invalid_parameter_exception::class);
        colour::from_hex($text);
    }

    /**
     * What is no colour.
     *
     * @return string[][]
     */
    public static function no_colours(): array {
        return [[''], ['red'], ['#12'], ['#12345'], ["#123456\n"], ['#12345g'], ['1f5e54']];
    }

    public function test_contrast_is_that_of_wcag(): void {
        $white = colour::from_hex('#fff');
        $this->assertEqualsWithDelta(21, $white->contrast(colour::from_hex('#000')), 0.001);
        $this->assertEqualsWithDelta(4.54, $white->contrast(colour::from_hex('#767676')), 0.005);
        $this->assertSame($white->contrast(colour::from_hex('#c00')), colour::from_hex('#c00')->contrast($white));
    }

    public function test_oklch_goes_there_and_back(): void {
        foreach (['#1f5e54', '#f5c400', '#7a1fa2', '#808080', '#000000', '#ffffff', '#ff0000'] as $hex) {
            $this->assertSame($hex, colour::from_oklch(...colour::from_hex($hex)->oklch())->hex());
        }
    }

    public function test_oklch_is_that_of_css(): void {
        [$lightness, $chroma, $hue] = colour::from_hex('#ff0000')->oklch();
        $this->assertEqualsWithDelta(0.628, $lightness, 0.001);
        $this->assertEqualsWithDelta(0.2577, $chroma, 0.001);
        $this->assertEqualsWithDelta(29.23, $hue, 0.05);
    }

    public function test_what_no_screen_shows_loses_chroma_and_keeps_lightness(): void {
        [$lightness, $chroma] = colour::from_oklch(0.5, 0.4, 145)->oklch();
        $this->assertEqualsWithDelta(0.5, $lightness, 0.01);
        $this->assertLessThan(0.25, $chroma);
    }
}
