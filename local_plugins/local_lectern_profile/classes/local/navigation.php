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

namespace local_lectern_profile\local;

use moodle_url;
use navigation_node;
use pix_icon;
use stdClass;

/**
 * The record on the page of preferences, which the menu of every page leads to.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class navigation {
    /**
     * Adds one's own record beside the profile.
     *
     * @param navigation_node $settings The person's settings.
     * @param stdClass $user Whose they are.
     */
    public static function extend(navigation_node $settings, stdClass $user): void {
        global $USER;
        if ((int) $user->id !== (int) $USER->id || !isloggedin() || isguestuser() || viewer::is_confined()) {
            return;
        }
        $place = $settings->find('useraccount', navigation_node::TYPE_CONTAINER) ?: $settings;
        $place->add(
            get_string('myrecord', 'local_lectern_profile'),
            new moodle_url('/local/lectern_profile/view.php'),
            navigation_node::TYPE_SETTING,
            null,
            'lectern_profile_record',
            new pix_icon('i/user', '')
        );
    }
}
