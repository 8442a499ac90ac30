<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * The watcher's script in every page, by the setting for additional HTML in the head.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Loaded by worker.php.

/**
 * Puts the script into the pages, or takes it out. What an administrator has in the setting stays as it is: only what
 * is between the marks is ours, also what a watcher left that could not end.
 *
 * @param string|null $html The script's element, null to take it out.
 * @return array
 */
function lectern_watch_page_script(?string $html): array {
    global $DB;
    // From the database: an administrator may have changed it meanwhile.
    $before = (string) $DB->get_field('config', 'value', ['name' => 'additionalhtmlhead']);
    $after = preg_replace('~\n?<!-- lectern watch -->.*?<!-- /lectern watch -->~s', '', $before);
    if ($html !== null) {
        $after .= "\n<!-- lectern watch -->{$html}<!-- /lectern watch -->";
    }
    if ($after !== $before) {
        set_config('additionalhtmlhead', $after);
    }
    return [];
}
