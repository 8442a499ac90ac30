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
 * Tests of reading the design's colours.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\tokens
 */
final class tokens_test extends \basic_testcase {
    public function test_they_are_read_from_the_rules_that_always_hold(): void {
        $css = ':root{--lectern-paper:#fff;--lectern-brand:#123456}'
            . "[data-bs-theme='dark'] { --lectern-paper: #111; --lectern-brand: #abcdef }"
            . '@media (x) { :root { --lectern-paper: red; } } .a { --lectern-brand: red; }';

        $tokens = tokens::of_css($css, css_scanner::scan($css)[0]);

        $this->assertTrue($tokens->declared);
        $this->assertSame(['#ffffff', '#123456'], array_map(fn(colour $one): string => $one->hex(), array_values($tokens->light)));
        $this->assertSame(['#111111', '#abcdef'], array_map(fn(colour $one): string => $one->hex(), array_values($tokens->dark)));
    }

    public function test_the_role_decides_between_tokens_of_one_colour(): void {
        $tokens = tokens::of_scss(
            "\$lectern-brand: #123456 !default;\n\$lectern-brand-fill: \$lectern-brand !default;\n\$lectern-on-fill: #fff;\n"
            . "\$lectern-dark-brand: #abcdef;\n\$lectern-dark-brand-fill: #654321;\n\$lectern-dark-on-fill: #fff;\n"
        );
        $brand = colour::from_hex('#123456');

        $this->assertSame('brand', $tokens->named($brand, roles::TEXT));
        $this->assertSame('brand-fill', $tokens->named($brand, roles::SURFACE));
        $this->assertSame('brand-fill', $tokens->named($brand, roles::BORDER));
        $this->assertNull($tokens->named(colour::from_hex('#fff'), roles::SURFACE));
        $this->assertSame('var(--lectern-brand,#123456)', $tokens->reference('brand'));
    }
}
