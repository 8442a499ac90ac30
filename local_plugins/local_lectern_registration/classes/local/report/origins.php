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

namespace local_lectern_registration\local\report;

use local_lectern_registration\local\person\origin;

/**
 * How accounts came to be, in words.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class origins {
    /**
     * All of them.
     *
     * @return array<string, string> In words, by what is stored.
     */
    public static function all(): array {
        $all = [];
        foreach (origin::ALL as $origin) {
            $all[$origin] = get_string("origin:{$origin}", 'local_lectern_registration');
        }
        return $all;
    }

    /**
     * An origin in words.
     *
     * @param string $origin As it is stored.
     * @return string Safe to print; '' where nothing is known.
     */
    public static function label(string $origin): string {
        return self::all()[$origin] ?? s($origin);
    }
}
