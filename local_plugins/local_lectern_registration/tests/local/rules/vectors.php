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

namespace local_lectern_registration\local\rules;

/**
 * What the server's checks and the browser's are both held to.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class vectors {
    /**
     * A fixture.
     *
     * @param string $name
     * @return array
     */
    public static function read(string $name): array {
        return json_decode(file_get_contents(__DIR__ . "/../../fixtures/{$name}.json"), true, 16, JSON_THROW_ON_ERROR);
    }

    /**
     * A text of it.
     *
     * @param string|array $value The text, or pieces of it, each with how often it stands there.
     * @return string
     */
    public static function text(string|array $value): string {
        return is_string($value) ? $value
            : implode('', array_map(fn(array $piece): string => str_repeat($piece[0], $piece[1]), $value));
    }
}
