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
 * Tests of what an administrator is told about a brand colour.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\colour\brand_check
 */
final class brand_check_test extends \advanced_testcase {
    public function test_a_colour_that_can_be_read_passes(): void {
        $this->assertSame('', (new brand_check(false))->problem('#1f5e54'));
        $this->assertSame('', (new brand_check(true))->problem('#86cbbd'));
    }

    public function test_one_that_cannot_is_refused_with_the_nearest_that_passes(): void {
        $problem = (new brand_check(false))->problem('#f5c400');
        $words = '/^#f5c400 reaches 1\.4:1 .* The nearest that passes is (#[0-9a-f]{6})\.$/';
        $this->assertMatchesRegularExpression($words, $problem);
        preg_match('/is (#[0-9a-f]{6})/', $problem, $match);
        $this->assertSame('', (new brand_check(false))->problem($match[1]));

        $hue = fn(string $hex): float => colour::from_hex($hex)->oklch()[2];
        $this->assertEqualsWithDelta($hue('#f5c400'), $hue($match[1]), 2.0);
    }

    public function test_the_nearest_is_the_nearest(): void {
        preg_match('/is (#[0-9a-f]{6})/', (new brand_check(false))->problem('#777777'), $match);
        [$lightness, $chroma, $hue] = colour::from_hex($match[1])->oklch();
        $lighter = colour::from_oklch($lightness + 0.01, $chroma, $hue)->hex();
        $this->assertNotSame('', (new brand_check(false))->problem($lighter));
    }

    public function test_in_the_dark_the_nearest_is_lighter(): void {
        $problem = (new brand_check(true))->problem('#1f5e54');
        preg_match('/is (#[0-9a-f]{6})/', $problem, $match);
        $this->assertGreaterThan(colour::from_hex('#1f5e54')->luminance(), colour::from_hex($match[1])->luminance());
        $this->assertSame('', (new brand_check(true))->problem($match[1]));
    }

    public function test_a_ratio_just_below_does_not_read_as_enough(): void {
        foreach (range(0x60, 0x80) as $grey) {
            $problem = (new brand_check(false))->problem(sprintf('#%02x%02x%02x', $grey, $grey, $grey));
            $this->assertStringNotContainsString('reaches 4.5:1', $problem);
        }
    }

    public function test_what_is_no_colour_is_named(): void {
        $this->assertStringStartsWith('blue-ish is not a colour.', (new brand_check(false))->problem('blue-ish'));
    }
}
