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
 * Tests of what colours become in the dark.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\dark_value
 */
final class dark_value_test extends \basic_testcase {
    /**
     * Colours from all over the range.
     *
     * @return array[]
     */
    public static function colours(): array {
        $cases = [];
        foreach ([0.0, 0.2, 0.4, 0.6, 0.8, 0.95, 1.0] as $lightness) {
            foreach ([0.0, 0.04, 0.15] as $chroma) {
                foreach ([30.0, 90.0, 150.0, 250.0] as $hue) {
                    $cases["{$lightness} {$chroma} {$hue}"] = [colour::from_oklch($lightness, $chroma, $hue)];
                }
            }
        }
        return $cases;
    }

    /**
     * Text is read on all papers, light ink on all surfaces, and strong fills are seen.
     *
     * @dataProvider colours
     * @param colour $colour
     */
    public function test_contrasts_hold_for_any_colour(colour $colour): void {
        $dark = new dark_value($this->tokens());

        $text = $dark->of($colour, 1.0, roles::TEXT);
        $surface = $dark->of($colour, 1.0, roles::SURFACE);

        foreach (['#191918', '#222221', '#111110', '#17302a'] as $paper) {
            $this->assertGreaterThanOrEqual(4.5, $text->contrast(colour::from_hex($paper)));
        }
        $this->assertGreaterThanOrEqual(4.5, $surface->contrast(colour::from_hex('#eeeeec')));
        [$lightness, $chroma] = $colour->oklch();
        if ($chroma > 0.1 && $lightness > 0.4) {
            $this->assertGreaterThanOrEqual(3, $surface->contrast(colour::from_hex('#191918')));
        }
    }

    public function test_papers_keep_their_order_and_what_lets_through_turns_round(): void {
        $dark = new dark_value($this->tokens());
        $value = fn(string $hex, float $alpha, string $role): string => $dark->of(colour::from_hex($hex), $alpha, $role)->hex();

        $this->assertSame('#191918', $value('#fff', 1.0, roles::SURFACE));
        $this->assertGreaterThan('#191918', $value('#f0f0f0', 1.0, roles::SURFACE));
        $this->assertGreaterThan($value('#f0f0f0', 1.0, roles::SURFACE), $value('#ddd', 1.0, roles::SURFACE));
        $this->assertSame('#ffffff', $value('#000', 0.1, roles::SURFACE));
        $this->assertSame('#000000', $value('#000', 0.5, roles::SURFACE));
        $this->assertSame('#ffffff', $value('#000', 0.2, roles::BORDER));
        $this->assertSame('#ffffff', $value('#fff', 1.0, roles::TEXT));
    }

    /**
     * A few tokens.
     *
     * @return tokens
     */
    private function tokens(): tokens {
        $css = file_get_contents(__DIR__ . '/../../fixtures/dark/tokens.css.txt');
        return tokens::of_css($css, css_scanner::scan($css)[0]);
    }
}
