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

namespace local_lectern_people\local\team;

use completion_info;
use stdClass;

/**
 * How far people are in their courses: the courses that they can enter now, that is, are enrolled in actively and that are not
 * hidden. The number of reads depends neither on how many people nor on how many courses there are.
 *
 * Progress is what core's {@see \core_completion\progress::get_course_progress_percentage()} says. Done is who completed the
 * course, or, where a course has no conditions for that, all its activities.
 *
 * Overdue is, in a course that follows somebody's progress and with which they are not done: each activity that is not hidden, that
 * they have not completed, and whose 'expect completed on' has passed; and the course itself, if it can be completed and its end
 * has passed. An activity that only some may enter counts for all: whom a restriction lets in cannot be told in sets.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class learning {
    /** @var courses What is known of courses. */
    private readonly courses $courses;
    /** @var tracking Whose progress is followed. */
    private readonly tracking $tracking;

    /**
     * Constructor.
     *
     * @param int $now
     */
    public function __construct(
        /** @var int Now. */
        private readonly int $now,
    ) {
        $this->courses = new courses();
        $this->tracking = new tracking();
    }

    /**
     * How far people are, all in all.
     *
     * @param int[] $userids
     * @return standing[] By person, of everybody.
     */
    public function standings(array $userids): array {
        return array_map(standing::of(...), $this->by_course($userids));
    }

    /**
     * How far people are in each course.
     *
     * @param int[] $userids
     * @return course_standing[][] By person and course.
     */
    public function by_course(array $userids): array {
        global $CFG, $DB;
        require_once($CFG->libdir . '/completionlib.php');
        $standings = array_fill_keys($userids, []);
        if ($userids === []) {
            return $standings;
        }
        [$enrolled, $params] = $this->enrolled_sql($userids);
        $pairs = $DB->get_records_sql(
            "SELECT {$DB->sql_concat('p.userid', "'-'", 'p.courseid')} AS pair, p.userid, p.courseid,
                    MAX(cc.timecompleted) AS timecompleted
               FROM ({$enrolled}) p
          LEFT JOIN {course_completions} cc ON cc.userid = p.userid AND cc.course = p.courseid
           GROUP BY p.userid, p.courseid",
            $params,
        );
        if ($pairs === []) {
            return $standings;
        }
        $this->courses->load(array_map(fn(stdClass $pair): int => (int) $pair->courseid, $pairs));
        $this->tracking->load($userids);
        $completed = $this->completed($userids);
        $overdue = $this->overdue($userids);
        foreach ($pairs as $key => $pair) {
            $pair->completed = (int) ($completed[$key] ?? 0);
            $pair->overdue = (int) ($overdue[$key] ?? 0);
            $standings[(int) $pair->userid][(int) $pair->courseid] = $this->standing($pair);
        }
        return $standings;
    }

    /**
     * How far somebody is in a course.
     *
     * @param stdClass $pair With userid, courseid, timecompleted, completed and overdue (numbers of activities).
     * @return course_standing
     */
    private function standing(stdClass $pair): course_standing {
        $course = $this->courses->get((int) $pair->courseid);
        $tracked = $course !== null && $course->enablecompletion && completion_info::is_enabled_for_site()
            && $this->tracking->follows((int) $pair->userid, $course->path);
        if (!$tracked) {
            return new course_standing(false, false, null, 0);
        }
        if ($pair->timecompleted) {
            return new course_standing(true, true, 100.0, 0);
        }
        $progress = $course->activities === 0 ? null : ($pair->completed / $course->activities) * 100;
        if (!$course->criteria && $progress >= 100) {
            return new course_standing(true, true, $progress, 0);
        }
        $ended = $course->criteria && $course->enddate > 0 && $course->enddate <= $this->now;
        return new course_standing(true, false, $progress, $pair->overdue + (int) $ended);
    }

    /**
     * How many activities people have completed.
     *
     * @param int[] $userids
     * @return int[] By person and course, as userid-courseid.
     */
    private function completed(array $userids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
        return $DB->get_records_sql_menu(
            "SELECT {$DB->sql_concat('cmc.userid', "'-'", 'cm.course')} AS pair, COUNT(1) AS completed
               FROM {course_modules_completion} cmc
               JOIN {course_modules} cm ON cm.id = cmc.coursemoduleid
              WHERE cmc.userid {$insql} AND cmc.completionstate IN (:complete, :completepass)
           GROUP BY cmc.userid, cm.course",
            $params + ['complete' => COMPLETION_COMPLETE, 'completepass' => COMPLETION_COMPLETE_PASS],
        );
    }

    /**
     * How many activities people should have completed and have not.
     *
     * @param int[] $userids
     * @return int[] By person and course, as userid-courseid.
     */
    private function overdue(array $userids): array {
        global $DB;
        [$enrolled, $params] = $this->enrolled_sql($userids);
        [$modules, $moduleparams] = courses::modules();
        return $DB->get_records_sql_menu(
            "SELECT {$DB->sql_concat('p.userid', "'-'", 'p.courseid')} AS pair, COUNT(1) AS overdue
               FROM ({$enrolled}) p
               JOIN {course_modules} cm ON cm.course = p.courseid
               JOIN {modules} m ON m.id = cm.module AND {$modules}
          LEFT JOIN {course_modules_completion} cmc ON cmc.userid = p.userid AND cmc.coursemoduleid = cm.id
                    AND cmc.completionstate IN (:complete, :completepass)
              WHERE cm.completionexpected > 0 AND cm.completionexpected <= :due
                    AND cm.completion <> 0 AND cm.visible = 1 AND cm.deletioninprogress = 0
                    AND cmc.id IS NULL
           GROUP BY p.userid, p.courseid",
            $params + $moduleparams + [
                'complete' => COMPLETION_COMPLETE,
                'completepass' => COMPLETION_COMPLETE_PASS,
                'due' => $this->now,
            ],
        );
    }

    /**
     * The courses that people can enter now.
     *
     * @param int[] $userids
     * @return array{0: string, 1: array} SQL of userid and courseid, and named parameters.
     */
    private function enrolled_sql(array $userids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'enrolled');
        return [
            "SELECT DISTINCT ue.userid, e.courseid
               FROM {user_enrolments} ue
               JOIN {enrol} e ON e.id = ue.enrolid AND e.status = :enabled
               JOIN {course} ec ON ec.id = e.courseid AND ec.visible = 1 AND ec.id <> :site
              WHERE ue.userid {$insql} AND ue.status = :active
                    AND ue.timestart <= :now1 AND (ue.timeend = 0 OR ue.timeend > :now2)",
            $params + [
                'enabled' => ENROL_INSTANCE_ENABLED,
                'active' => ENROL_USER_ACTIVE,
                'site' => SITEID,
                'now1' => $this->now,
                'now2' => $this->now,
            ],
        ];
    }
}
