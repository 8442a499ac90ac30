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

/**
 * Callbacks that Moodle finds by name. They only delegate.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core_user\output\myprofile\tree;

/**
 * Adds the learning record to the profile page.
 *
 * @param tree $tree
 * @param stdClass $user Whose profile it is.
 * @param bool $iscurrentuser
 * @param stdClass|null $course
 */
function local_lectern_profile_myprofile_navigation(tree $tree, $user, $iscurrentuser, $course): void {
    \local_lectern_profile\local\core_profile::extend($tree, $user, $course);
}

/**
 * Adds one's own learning record to the page of preferences.
 *
 * @param navigation_node $navigation The person's settings.
 * @param stdClass $user Whose they are.
 */
function local_lectern_profile_extend_navigation_user_settings(navigation_node $navigation, $user): void {
    \local_lectern_profile\local\navigation::extend($navigation, $user);
}
