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

namespace local_lectern_people\reportbuilder\local;

use local_lectern_people\local\harmless as plain_cell;

/**
 * A cell that no spreadsheet takes for a formula: what people call themselves, or what stands in their profile, came from others.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class harmless {
    /**
     * Callback of a column, for downloads alone.
     *
     * @param string|null $html As the column shows it. A download leaves the tags away.
     * @return string
     */
    public static function cell(?string $html): string {
        $html = (string) $html;
        $text = html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return plain_cell::is_formula($text) ? "'" . $html : $html;
    }
}
