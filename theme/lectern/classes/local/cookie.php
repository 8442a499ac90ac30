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

namespace theme_lectern\local;

/**
 * What the browser keeps by itself between pages, in cookies.
 *
 * Not in its local storage: core empties that on every page of a visitor, and at each login (core/storage_validation).
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cookie {
    /**
     * What follows name and value in document.cookie: for this site alone and for a year.
     *
     * @return string
     */
    public static function attributes(): string {
        $site = new \core\url('/');
        // What ends the value of an attribute or a string of the script cannot stand in a path.
        $path = preg_replace('~[^A-Za-z0-9_./%\~-]~', '', $site->get_path(false));
        return "; path={$path}; max-age=" . YEARSECS . '; samesite=lax' . (is_https() ? '; secure' : '');
    }
}
