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

namespace local_lectern_syllabus\local;

use core\context;
use core\context\course as context_course;

/**
 * Who may see and change syllabi. The one place that decides it.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access {
    /**
     * Whether the user may see a course's syllabus, once they are in the course.
     *
     * @param context_course $context
     * @return bool
     */
    public static function can_view(context_course $context): bool {
        return has_capability('local/lectern_syllabus:view', $context) || self::can_edit($context);
    }

    /**
     * Whether the user may change a course's syllabus or a category's template.
     *
     * @param context $context
     * @return bool
     */
    public static function can_edit(context $context): bool {
        return has_capability('local/lectern_syllabus:edit', $context);
    }

    /**
     * Ends the request unless the user may change it. Logs in first: to the course, or to the site for a template.
     *
     * @param context $context Of a course or a category.
     */
    public static function require_edit(context $context): void {
        if (!in_array((int) $context->contextlevel, [CONTEXT_COURSE, CONTEXT_COURSECAT], true) || self::is_front_page($context)) {
            throw new \moodle_exception('errornosyllabushere', 'local_lectern_syllabus');
        }
        require_login((int) $context->contextlevel === CONTEXT_COURSE ? (int) $context->instanceid : null, false);
        require_capability('local/lectern_syllabus:edit', $context);
    }

    /**
     * The syllabus behind a public link.
     *
     * @param int $courseid
     * @param string $token
     * @return syllabus|null Null where the link does not work: for whatever reason, nobody is told which.
     */
    public static function public_syllabus(int $courseid, string $token): ?syllabus {
        global $CFG, $DB;
        if ($token === '' || !settings::public_links() || (!empty($CFG->forcelogin) && !isloggedin())) {
            return null;
        }
        $syllabus = syllabus::of_course($courseid);
        if ($syllabus === null || empty($syllabus->record->shared) || empty($syllabus->record->token)) {
            return null;
        }
        $visible = $DB->record_exists('course', ['id' => $courseid, 'visible' => 1]);
        return $visible && hash_equals($syllabus->record->token, $token) ? $syllabus : null;
    }

    /**
     * Whether a syllabus is shown on its course's enrolment page, to whoever gets that page.
     *
     * @param array $model Of read_model.
     * @return bool
     */
    public static function on_enrolment_page(array $model): bool {
        return settings::enrol_page() && $model['enrolpage'];
    }

    /**
     * Whether the user gets the enrolment page of a course, as core decides it.
     *
     * @param \stdClass $course
     * @return bool
     */
    public static function can_see_enrolment_page(\stdClass $course): bool {
        return isloggedin() && \core_course_category::can_view_course_info($course)
            && ($course->visible || has_capability('moodle/course:viewhiddencourses', context_course::instance($course->id)));
    }

    /**
     * Whether a context is the front page's, which has no syllabus.
     *
     * @param context $context
     * @return bool
     */
    private static function is_front_page(context $context): bool {
        return (int) $context->contextlevel === CONTEXT_COURSE && (int) $context->instanceid === (int) SITEID;
    }
}
