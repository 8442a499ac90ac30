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

use context_helper;
use core\context\course as context_course;
use stdClass;

/**
 * Whether the current user teaches somebody.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class teaching {
    /** @var string The capability that makes somebody a teacher of a course's people. */
    public const CAPABILITY = 'local/lectern_profile:viewasteacher';

    /**
     * Whether the current user teaches a person: in a course in which the person is actively enrolled and that the current user
     * may enter, and in a group of theirs where the course keeps its groups apart.
     *
     * @param int $userid
     * @return bool
     */
    public static function teaches(int $userid): bool {
        $apart = [];
        foreach (self::courses($userid) as $course) {
            context_helper::preload_from_record($course);
            $context = context_course::instance($course->id);
            if (!self::is_teacher($course, $context)) {
                continue;
            }
            if ((int) $course->groupmode !== SEPARATEGROUPS || has_capability('moodle/site:accessallgroups', $context)) {
                return true;
            }
            $apart[(int) $course->id] = true;
        }
        return $apart !== [] && array_intersect_key($apart, self::courses_of_common_groups($userid)) !== [];
    }

    /**
     * Whether the current user teaches in a course. A role outlasts a suspended or expired enrolment, the way in does not.
     *
     * @param stdClass $course
     * @param context_course $context
     * @return bool
     */
    private static function is_teacher(stdClass $course, context_course $context): bool {
        return has_capability(self::CAPABILITY, $context)
            && ($course->enters || has_capability('moodle/course:view', $context))
            && ($course->visible || has_capability('moodle/course:viewhiddencourses', $context));
    }

    /**
     * The courses in which a person is actively enrolled. Takes one read.
     *
     * @param int $userid
     * @return stdClass[] Rows with the columns of their contexts, and whether the current user is actively enrolled (enters).
     */
    private static function courses(int $userid): array {
        global $DB, $USER;
        $contexts = context_helper::get_preload_record_columns_sql('ctx');
        [$theirs, $params] = self::enrolled_sql($userid, 'their');
        [$mine, $myparams] = self::enrolled_sql((int) $USER->id, 'my');
        return $DB->get_records_sql("
            SELECT c.id, c.visible, c.groupmode, CASE WHEN c.id IN ({$mine}) THEN 1 ELSE 0 END AS enters, {$contexts}
              FROM {course} c
              JOIN {context} ctx ON ctx.instanceid = c.id AND ctx.contextlevel = :level
             WHERE c.id <> :site
               AND c.id IN ({$theirs})", ['level' => CONTEXT_COURSE, 'site' => SITEID] + $params + $myparams);
    }

    /**
     * A query for the ids of the courses in which somebody is actively enrolled.
     *
     * @param int $userid
     * @param string $prefix Of the parameters' names.
     * @return array{0: string, 1: array} SQL and its named parameters.
     */
    private static function enrolled_sql(int $userid, string $prefix): array {
        $now = time();
        return ["
            SELECT e.courseid
              FROM {enrol} e
              JOIN {user_enrolments} ue ON ue.enrolid = e.id
             WHERE ue.userid = :{$prefix}user AND ue.status = :{$prefix}active AND e.status = :{$prefix}enabled
               AND ue.timestart <= :{$prefix}now1 AND (ue.timeend = 0 OR ue.timeend > :{$prefix}now2)", [
            "{$prefix}user" => $userid,
            "{$prefix}active" => ENROL_USER_ACTIVE,
            "{$prefix}enabled" => ENROL_INSTANCE_ENABLED,
            "{$prefix}now1" => $now,
            "{$prefix}now2" => $now,
        ]];
    }

    /**
     * The courses in which a person and the current user are in the same group.
     *
     * @param int $userid
     * @return true[] By course id.
     */
    private static function courses_of_common_groups(int $userid): array {
        global $DB, $USER;
        $courses = $DB->get_fieldset_sql("
            SELECT DISTINCT g.courseid
              FROM {groups} g
              JOIN {groups_members} mine ON mine.groupid = g.id AND mine.userid = :me
              JOIN {groups_members} theirs ON theirs.groupid = g.id AND theirs.userid = :userid
             WHERE g.participation = 1", ['me' => $USER->id, 'userid' => $userid]);
        return array_fill_keys(array_map(intval(...), $courses), true);
    }
}
