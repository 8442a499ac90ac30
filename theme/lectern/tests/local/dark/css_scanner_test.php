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

/**
 * Tests of how rules are found in CSS that may be broken.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\css_scanner
 */
final class css_scanner_test extends \basic_testcase {
    public function test_it_finds_the_properties_of_colours_in_their_rules(): void {
        $css = ".a > b { Color: red; margin: 0; --Own-bg:#fff }\n@media (x) { .c { fill: url(\"a;b}\") } }";

        [$rules, $end] = css_scanner::scan($css);

        $this->assertSame(['.a > b', '.c'], array_map(fn(css_rule $rule): string => $rule->prelude, $rules));
        $this->assertSame([false, true], array_map(fn(css_rule $rule): bool => $rule->conditional, $rules));
        $this->assertSame(['color', '--Own-bg'], array_column($rules[0]->declarations, 0));
        [, $start, $stop] = $rules[1]->declarations[0];
        $this->assertSame(' url("a;b}") ', substr($css, $start, $stop - $start));
        $this->assertSame(strlen($css), $end);
    }

    /**
     * Rules whose colours stay.
     *
     * @return array[]
     */
    public static function untouched(): array {
        return [
            ['[data-bs-theme="dark"] .a { color: red }', true],
            ['.lectern-keep-light .a { color: red }', true],
            ['@media print { .a { color: red } }', true],
            ['@media only print and (x) { .a { color: red } }', true],
            ['@media print, screen { .a { color: red } }', false],
            ['@page { color: red }', true],
            [':root, [data-bs-theme=light] { color: red }', false],
            ['.a { color: red }', false],
        ];
    }

    /**
     * They are told apart.
     *
     * @dataProvider untouched
     * @param string $css
     * @param bool $untouched
     */
    public function test_it_tells_whose_colours_stay(string $css, bool $untouched): void {
        $this->assertSame($untouched, css_scanner::scan($css)[0][0]->untouched);
    }

    public function test_what_is_never_closed_ends_before_it_begins(): void {
        [$rules, $end] = css_scanner::scan('.a { color: red } .b { color: "x');

        $this->assertCount(1, $rules);
        $this->assertSame(17, $end);
    }
}
