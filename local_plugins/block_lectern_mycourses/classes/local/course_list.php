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

namespace block_lectern_mycourses\local;

use core\context\course as context_course;
use core\context_helper;

/**
 * Loads all courses of a user with a number of reads that does not depend on how many they are.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_list {
    /**
     * The courses that a user is actively enrolled in, as far as the current user may see them.
     *
     * For the current user these are the courses of enrol_get_my_courses(); for others those of their profile.
     * Takes three reads, and two more where the site filters headings too, see {@see string_filters}.
     *
     * @param int $userid User.
     * @return course_entry[] By course id, in the site's order.
     */
    public static function of_user(int $userid): array {
        global $CFG;
        if (!$userid || isguestuser($userid)) {
            return [];
        }
        require_once($CFG->dirroot . '/course/lib.php');

        $now = time();
        $enrolments = enrolment::of_user($userid, $now);
        $contexts = [];
        $courses = [];
        foreach (self::records($userid, $now) as $id => $record) {
            context_helper::preload_from_record($record);
            $context = context_course::instance($id);
            $visible = $record->visible || has_capability('moodle/course:viewhiddencourses', $context);
            // Both reads judge by the same moment, but an enrolment may have been added between them.
            if ($visible && isset($enrolments[$id])) {
                $contexts[$id] = $context;
                $courses[$id] = $record;
            }
        }
        string_filters::preload($contexts);
        $percentages = progress::percentages($courses, $enrolments, $userid);
        $hidden = preferences::hidden_courses($userid);

        $entries = [];
        foreach ($courses as $id => $record) {
            $entries[$id] = new course_entry(
                $record,
                $contexts[$id],
                isset($hidden[$id]),
                $enrolments[$id],
                $percentages[$id]
            );
        }
        return $entries;
    }

    /**
     * Reads the courses with all that is stored for the user and the course.
     *
     * @param int $userid User.
     * @param int $now Time to judge enrolments by.
     * @return \stdClass[] By course id.
     */
    private static function records(int $userid, int $now): array {
        global $DB, $USER;
        $params = [
            'enrolled' => $userid,
            'active' => ENROL_USER_ACTIVE,
            'enabled' => ENROL_INSTANCE_ENABLED,
            'now1' => $now,
            'now2' => $now,
            'accessed' => $userid,
            'completed' => $userid,
            'starred' => $userid,
            'starcomponent' => 'core_course',
            'startype' => 'courses',
            'courselevel' => CONTEXT_COURSE,
            'site' => SITEID,
        ];
        $where = 'c.id <> :site';
        // A teacher who is logged in as a learner within one course must not see the learner's other courses.
        $loginas = $USER->loginascontext ?? null;
        if ($userid == $USER->id && $loginas && $loginas->contextlevel == CONTEXT_COURSE) {
            $where .= ' AND c.id = :loginas';
            $params['loginas'] = $loginas->instanceid;
        }
        $context = context_helper::get_preload_record_columns_sql('ctx');
        $sql = "SELECT c.id, c.category, c.fullname, c.shortname, c.startdate, c.enddate, c.visible, c.enablecompletion,
                       cat.name AS categoryname, ul.timeaccess AS lastaccess, cc.timecompleted,
                       CASE WHEN EXISTS (
                           SELECT 1
                             FROM {favourite} f
                            WHERE f.userid = :starred AND f.component = :starcomponent AND f.itemtype = :startype
                                  AND f.itemid = c.id
                       ) THEN 1 ELSE 0 END AS starred,
                       $context
                  FROM {course} c
                  JOIN (
                           SELECT DISTINCT e.courseid
                             FROM {enrol} e
                             JOIN {user_enrolments} ue ON ue.enrolid = e.id AND ue.userid = :enrolled
                            WHERE ue.status = :active AND e.status = :enabled AND ue.timestart <= :now1
                                  AND (ue.timeend = 0 OR ue.timeend > :now2)
                       ) en ON en.courseid = c.id
                  JOIN {context} ctx ON ctx.instanceid = c.id AND ctx.contextlevel = :courselevel
                  JOIN {course_categories} cat ON cat.id = c.category
             LEFT JOIN {user_lastaccess} ul ON ul.courseid = c.id AND ul.userid = :accessed
             LEFT JOIN {course_completions} cc ON cc.course = c.id AND cc.userid = :completed
                 WHERE $where
              ORDER BY c.visible DESC, c.sortorder, c.id";
        return $DB->get_records_sql($sql, $params);
    }
}
