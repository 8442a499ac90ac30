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
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Tells Moodle which preferences users may set for themselves.
 *
 * @return array[] Definitions by preference name or pattern, as core_user expects them.
 */
function block_lectern_mycourses_user_preferences(): array {
    return \block_lectern_mycourses\local\preferences::definitions();
}

/**
 * Adds the category 'My courses' to the user's full profile.
 *
 * @param \core_user\output\myprofile\tree $tree The profile.
 * @param stdClass $user The user the profile is of.
 * @param bool $iscurrentuser Whether the user looks at their own profile.
 * @param stdClass|null $course The course, for a profile within a course.
 */
function block_lectern_mycourses_myprofile_navigation(
    \core_user\output\myprofile\tree $tree,
    stdClass $user,
    bool $iscurrentuser,
    ?stdClass $course
): void {
    \block_lectern_mycourses\local\profile::extend($tree, $user, $iscurrentuser, $course);
}
