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

namespace local_lectern_syllabus;

use core\event\base;
use local_lectern_syllabus\local\course_changes;
use local_lectern_syllabus\local\people;

/**
 * What happens to courses, roles and users, handed on to who deals with it.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observer {
    /**
     * A course was reset.
     *
     * @param base $event
     */
    public static function course_reset_ended(base $event): void {
        $options = $event->other['reset_options'];
        $start = (int) ($options['reset_start_date'] ?? 0);
        $before = (int) ($options['reset_start_date_old'] ?? 0);
        if ($start !== 0 && $before !== 0) {
            course_changes::shift_dates((int) $event->courseid, $start - $before);
        }
    }

    /**
     * A course was emptied.
     *
     * @param base $event
     */
    public static function course_content_deleted(base $event): void {
        course_changes::emptied((int) $event->objectid);
    }

    /**
     * A course was deleted.
     *
     * @param base $event
     */
    public static function course_deleted(base $event): void {
        course_changes::deleted((int) $event->objectid);
    }

    /**
     * A category was deleted.
     *
     * @param base $event
     */
    public static function course_category_deleted(base $event): void {
        course_changes::category_deleted((int) $event->contextid);
    }

    /**
     * A course's settings changed.
     *
     * @param base $event
     */
    public static function course_updated(base $event): void {
        course_changes::updated((int) $event->objectid);
    }

    /**
     * Somebody got or lost a role.
     *
     * @param base $event
     */
    public static function role_changed(base $event): void {
        course_changes::role_changed((int) $event->objectid, (int) $event->contextlevel, (int) $event->contextinstanceid);
    }

    /**
     * A role was renamed, or what it may do has changed.
     *
     * @param base $event
     */
    public static function role_updated(base $event): void {
        people::forget_all();
    }

    /**
     * Somebody's profile changed.
     *
     * @param base $event
     */
    public static function user_updated(base $event): void {
        course_changes::user_changed((int) $event->objectid);
    }

    /**
     * Somebody was deleted.
     *
     * @param base $event
     */
    public static function user_deleted(base $event): void {
        course_changes::user_deleted((int) $event->objectid);
    }
}
