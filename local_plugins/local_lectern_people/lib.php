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
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Lets managers open the profiles of those they manage.
 *
 * @param stdClass $user
 * @param stdClass|null $course
 * @param \core\context\user|null $usercontext
 * @return int One of core_user::VIEWPROFILE_….
 */
function local_lectern_people_control_view_profile($user, $course = null, $usercontext = null): int {
    return \local_lectern_people\local\profile_access::answer((int) $user->id);
}

/**
 * Adds the way to one's own team to one's own profile.
 *
 * @param \core_user\output\myprofile\tree $tree
 * @param stdClass $user
 * @param bool $iscurrentuser
 * @param stdClass|null $course
 */
function local_lectern_people_myprofile_navigation($tree, $user, $iscurrentuser, $course): void {
    \local_lectern_people\local\team\own::add_to_profile($tree, $user);
}
