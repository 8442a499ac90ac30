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
 * Tests of reading and writing colours.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\literals
 */
final class literals_test extends \basic_testcase {
    /**
     * Colours in all forms.
     *
     * @return array[]
     */
    public static function colours(): array {
        return [
            ['#abc', '#abc'], ['#AABBCC', '#abc'], ['#11223380', 'rgba(17,34,51,.502)'], ['#1238', 'rgba(17,34,51,.533)'],
            ['rgb(1, 2, 3)', '#010203'], ['rgb(1 2 3 / 50%)', 'rgba(1,2,3,.5)'], ['RGBA(0,0,0,.125)', 'rgba(0,0,0,.125)'],
            ['rgb(100%, 0%, 50%)', '#ff0080'], ['hsl(210, 50%, 40%)', '#369'], ['hsl(0deg 0% 90% / .5)', 'rgba(230,230,230,.5)'],
            ['ReD', '#f00'], ['transparent', null], ['#12', null], ['#12345', null], ['rgb(1, 2)', null], ['hsl(1, 2, 3)', null],
            ['currentColor', null], ['rgb(var(--x), 1)', null],
        ];
    }

    /**
     * They are read, and written in one way.
     *
     * @dataProvider colours
     * @param string $text
     * @param string|null $written
     */
    public function test_colours_are_read(string $text, ?string $written): void {
        $read = literals::read($text);

        $this->assertSame($written, $read === null ? null : literals::written(...$read));
    }

    public function test_the_parts_of_a_value_leave_strings_and_longer_names_whole(): void {
        $parts = literals::parts('"red" my-red url(red.png) var(--red) #f00\9 red');

        $this->assertSame(['"red"', 'my-red', 'url(red.png)', 'var(--red)', 'red'], array_column($parts, 0));
        $this->assertSame('1,2,3', generated::numbers(literals::triple(' 1, 2,3 ')));
        $this->assertNull(literals::triple('1, 2, 300'));
    }
}
