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
 * Events that the syllabus listens to.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$observers = [
    [
        'eventname' => \core\event\course_reset_ended::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'course_reset_ended'],
    ],
    [
        // A restore that empties a course first ends here as well.
        'eventname' => \core\event\course_content_deleted::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'course_content_deleted'],
    ],
    [
        'eventname' => \core\event\course_deleted::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'course_deleted'],
    ],
    [
        'eventname' => \core\event\course_category_deleted::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'course_category_deleted'],
    ],
    [
        'eventname' => \core\event\course_updated::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'course_updated'],
    ],
    [
        'eventname' => \core\event\role_assigned::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'role_changed'],
    ],
    [
        'eventname' => \core\event\role_unassigned::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'role_changed'],
    ],
    [
        // Its name may have changed.
        'eventname' => \core\event\role_updated::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'role_updated'],
    ],
    [
        'eventname' => \core\event\user_updated::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'user_updated'],
    ],
    [
        'eventname' => \core\event\user_deleted::class,
        'callback' => [\local_lectern_syllabus\observer::class, 'user_deleted'],
    ],
];
