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

namespace theme_lectern\admin;

use theme_lectern\local\fields\fields;
use theme_lectern\local\fields\scss;

/**
 * What the settings page was sent, for a setting whose value is judged together with another's.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class posted {
    /**
     * The SCSS that was sent: the two pieces are compiled together, once.
     *
     * @return string[] By name.
     */
    public static function values(): array {
        $values = [];
        foreach (fields::all() as $field) {
            $sent = $field instanceof scss ? optional_param("s_theme_lectern_{$field->name}", null, PARAM_RAW) : null;
            if (is_string($sent)) {
                $values[$field->name] = scss_setting::normalised($sent);
            }
        }
        return $values;
    }
}
