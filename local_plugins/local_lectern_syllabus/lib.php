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
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Sends a file of a syllabus.
 *
 * @param stdClass|null $course
 * @param stdClass|null $cm
 * @param context $context
 * @param string $filearea
 * @param array $args The rest of the address.
 * @param bool $forcedownload
 * @param array $options Of send_stored_file().
 */
function local_lectern_syllabus_pluginfile($course, $cm, $context, $filearea, $args, $forcedownload, array $options = []): void {
    \local_lectern_syllabus\local\files::serve($context, $filearea, $args, (bool) $forcedownload, $options);
}

/**
 * Adds the syllabus to a course's menu, for those who write it.
 *
 * @param navigation_node $navigation The course's administration.
 * @param stdClass $course
 * @param context $context
 */
function local_lectern_syllabus_extend_navigation_course(
    navigation_node $navigation,
    stdClass $course,
    context $context
): void {
    \local_lectern_syllabus\local\navigation::extend_course($navigation, $context);
}

/**
 * Adds the report and the template to a category's menu, for those who may see them.
 *
 * @param navigation_node $navigation The category's administration.
 * @param context $context
 */
function local_lectern_syllabus_extend_navigation_category_settings(navigation_node $navigation, context $context): void {
    \local_lectern_syllabus\local\navigation::extend_category($navigation, $context);
}

/**
 * Tells Moodle which preferences users may set for themselves.
 *
 * @return array[] Definitions by pattern, as core_user expects them.
 */
function local_lectern_syllabus_user_preferences(): array {
    return [
        '/^' . \local_lectern_syllabus\local\course_page::PREFERENCE . '\d+$/' => [
            'isregex' => true,
            'type' => PARAM_BOOL,
            'null' => NULL_NOT_ALLOWED,
            'default' => 0,
            'permissioncallback' => [\core_user::class, 'is_current_user'],
        ],
    ];
}
