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

namespace local_lectern_people\local;

/**
 * Cells that no spreadsheet takes for a formula: what stands in them came from others, and core's file formats write what they get.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class harmless {
    /**
     * Whether a spreadsheet may take a text for a formula. One that is no proper text may be anything.
     *
     * @param string $text
     * @return bool
     */
    public static function is_formula(string $text): bool {
        return preg_match('/^[\s\x00]*[=+\-@]|^[\t\r\n]/u', $text) !== 0;
    }

    /**
     * A cell.
     *
     * @param string $text
     * @return string
     */
    public static function cell(string $text): string {
        return self::is_formula($text) ? "'" . $text : $text;
    }
}
