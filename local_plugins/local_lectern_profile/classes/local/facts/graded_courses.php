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

namespace local_lectern_profile\local\facts;

use core\context\course as context_course;
use local_lectern_profile\subject;
use stdClass;

/**
 * The courses whose grades a person may see, by the rules of core's overview report (grade/report/overview).
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class graded_courses {
    /**
     * The courses. Takes two reads, and what it takes to know what the person may do.
     *
     * @param subject $subject
     * @return stdClass[] By id, in the site's order: id, fullname, shortname, visible.
     */
    public static function of(subject $subject): array {
        global $CFG, $USER;
        require_once($CFG->libdir . '/enrollib.php');
        if (!(new visibility($subject))->sees_courses()) {
            return [];
        }
        $userid = (int) $subject->user->id;
        $courses = enrol_get_users_courses($userid, true, 'id, shortname, fullname, visible, showgrades');
        $loginas = $USER->loginascontext ?? null;
        // A teacher who is logged in as a learner within one course must not see the learner's other courses.
        if ($loginas && (int) $loginas->contextlevel === CONTEXT_COURSE && (int) $USER->id === $userid) {
            $courses = array_intersect_key($courses, [$loginas->instanceid => true]);
        }
        $student = self::student_contexts($userid);
        return array_filter($courses, static function (stdClass $course) use ($subject, $student, $userid): bool {
            if (!$course->showgrades || (!$course->visible && !$subject->is_self())) {
                return false;
            }
            $context = context_course::instance($course->id);
            if (!array_intersect_key(array_flip($context->get_parent_context_ids(true)), $student)) {
                return false;
            }
            return has_capability('moodle/grade:view', $context, $userid)
                || has_capability('moodle/grade:viewall', $context, $userid);
        });
    }

    /**
     * Where the person has a role whose grades count.
     *
     * @param int $userid
     * @return array<int, mixed> By id of the context.
     */
    private static function student_contexts(int $userid): array {
        global $CFG, $DB;
        $roles = array_filter(explode(',', $CFG->gradebookroles ?? ''));
        if (!$roles) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($roles);
        $contexts = $DB->get_fieldset_select('role_assignments', 'contextid', "roleid {$in} AND userid = ?", [...$params, $userid]);
        return array_flip($contexts);
    }
}
