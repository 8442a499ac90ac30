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

/**
 * Progress of a user in any number of courses with one read.
 *
 * Gives what {@see \core_completion\progress::get_course_progress_percentage()} gives for each of them, which takes several
 * reads and the structure of the whole course a time. The rules, as core has them:
 * - null without completion on the site or in the course;
 * - null for users who are not tracked: no active enrolment, or not moodle/course:isincompletionreports (administrators
 *   have every capability, so an enrolled administrator is tracked);
 * - 100 once the course is marked complete;
 * - null if no activity is tracked. Those being deleted, of a disabled module or in no section are not counted;
 *   those hidden or restricted are;
 * - else completed activities over tracked ones. The completed include what is no longer tracked, so stale rows can lead
 *   to more than 100.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /**
     * Whether completion is on for the site and a course.
     *
     * @param \stdClass $course With enablecompletion.
     * @return bool
     */
    public static function enabled(\stdClass $course): bool {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        return \completion_info::is_enabled_for_site() && $course->enablecompletion != COMPLETION_DISABLED;
    }

    /**
     * Progress in percent in each course.
     *
     * @param \stdClass[] $courses Courses by id, with enablecompletion and timecompleted (of this user, 0 or null if
     *     not complete). Their contexts should have been preloaded.
     * @param enrolment[] $enrolments The user's active enrolments by course id.
     * @param int $userid User.
     * @return array Percentage by course id, float or null.
     */
    public static function percentages(array $courses, array $enrolments, int $userid): array {
        $percentages = array_fill_keys(array_keys($courses), null);
        $counted = [];
        foreach ($courses as $id => $course) {
            if (!self::enabled($course) || !isset($enrolments[$id]) || isguestuser($userid)) {
                continue;
            }
            if (!has_capability('moodle/course:isincompletionreports', \core\context\course::instance($id), $userid)) {
                continue;
            }
            if ($course->timecompleted) {
                $percentages[$id] = 100.0;
            } else {
                $counted[] = $id;
            }
        }
        foreach (self::activities($counted, $userid) as $id => [$tracked, $completed]) {
            if ($tracked) {
                $percentages[$id] = ($completed / $tracked) * 100;
            }
        }
        return $percentages;
    }

    /**
     * Counts tracked activities and a user's completed ones.
     *
     * @param int[] $courseids Courses.
     * @param int $userid User.
     * @return array{0: int, 1: int}[] Tracked and completed by course id, where there are any.
     */
    private static function activities(array $courseids, int $userid): array {
        global $DB;
        if (!$courseids) {
            return [];
        }
        // Modules whose code is missing are in no course's structure either.
        $modules = array_keys(\core_component::get_plugin_list('mod'));
        [$modulesql, $params] = $DB->get_in_or_equal($modules, SQL_PARAMS_NAMED, 'module');
        [$trackedsql, $trackedparams] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED, 'tracked');
        [$completedsql, $completedparams] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED, 'completed');
        $insection = $DB->sql_position(
            $DB->sql_concat("','", 'cm.id', "','"),
            $DB->sql_concat("','", 's.sequence', "','")
        );
        // No recordset: on PostgreSQL it would take a read more for its cursor.
        $sql = "SELECT counts.course, SUM(counts.tracked) AS tracked, SUM(counts.completed) AS completed
                  FROM (
                           SELECT cm.course, COUNT(1) AS tracked, 0 AS completed
                             FROM {course_modules} cm
                             JOIN {modules} m ON m.id = cm.module AND m.visible = 1 AND m.name $modulesql
                             JOIN {course_sections} s ON s.id = cm.section AND $insection > 0
                            WHERE cm.course $trackedsql AND cm.completion <> :untracked AND cm.deletioninprogress = 0
                         GROUP BY cm.course
                        UNION ALL
                           SELECT cm.course, 0 AS tracked, COUNT(1) AS completed
                             FROM {course_modules_completion} cmc
                             JOIN {course_modules} cm ON cm.id = cmc.coursemoduleid
                            WHERE cmc.userid = :userid AND cmc.completionstate IN (:complete, :completepass)
                                  AND cm.course $completedsql
                         GROUP BY cm.course
                       ) counts
              GROUP BY counts.course";
        $params += $trackedparams + $completedparams + [
            'untracked' => COMPLETION_TRACKING_NONE,
            'userid' => $userid,
            'complete' => COMPLETION_COMPLETE,
            'completepass' => COMPLETION_COMPLETE_PASS,
        ];
        return array_map(
            fn(\stdClass $row) => [(int) $row->tracked, (int) $row->completed],
            $DB->get_records_sql($sql, $params)
        );
    }
}
