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
 * Tests of what a property tells about its colours.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\roles
 */
final class roles_test extends \basic_testcase {
    /**
     * Properties with their roles and what they pair with.
     *
     * @return array[]
     */
    public static function properties(): array {
        return [
            ['color', roles::TEXT, ''], ['fill', roles::TEXT, null], ['-webkit-text-fill-color', roles::TEXT, null],
            ['background', roles::SURFACE, ''], ['background-image', roles::SURFACE, ''], ['background-size', null, null],
            ['border', roles::BORDER, ''], ['border-inline-start', roles::BORDER, null], ['border-radius', null, null],
            ['outline-offset', null, null], ['box-shadow', roles::SHADOW, null], ['text-shadow', roles::HALO, null],
            ['font', null, null],
            ['--bs-btn-hover-color', roles::TEXT, '--bs-btn-hover-'], ['--bs-btn-hover-bg', roles::SURFACE, '--bs-btn-hover-'],
            ['--bs-btn-hover-border-color', roles::BORDER, '--bs-btn-hover-'], ['--bs-primary-text-emphasis', roles::TEXT, null],
            ['--bs-primary-bg-subtle', roles::SURFACE, null], ['--bs-body-color-rgb', roles::TEXT, null],
            ['--bs-btn-focus-shadow-rgb', roles::BORDER, null], ['--bs-box-shadow', roles::SHADOW, null],
            ['--bs-border-radius', null, null], ['--primary', roles::ANY, null], ['--lectern-ink', null, null],
            ['--ld-t333', null, null],
        ];
    }

    /**
     * They are told by the name alone.
     *
     * @dataProvider properties
     * @param string $property
     * @param string|null $role
     * @param string|null $pair
     */
    public function test_the_name_of_a_property_tells(string $property, ?string $role, ?string $pair): void {
        $this->assertSame($role, roles::of($property));
        $this->assertSame($pair, roles::pair($property));
    }
}
