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

/**
 * Does what a user asked for by the block's form, for action.php.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class actions {
    /**
     * Performs what the request asks for.
     *
     * @param int $instanceid Block instance.
     * @param \core\url $returnurl Page to go back to.
     * @return \core\url That page, at the block, with the search.
     */
    public static function perform(int $instanceid, \core\url $returnurl): \core\url {
        $anchor = 'lectern-mycourses-' . $instanceid;
        $courseid = self::act_on_course();
        if ($courseid) {
            $anchor .= '-course-' . $courseid;
        }
        $values = [];
        foreach (choices::allowed() as $choice => $possible) {
            $values[$choice] = optional_param($choice, null, is_int(reset($possible)) ? PARAM_INT : PARAM_ALPHA);
        }
        $search = trim(optional_param('search', '', PARAM_TEXT));
        if (optional_param('clear', false, PARAM_BOOL)) {
            $values['filter'] = 'all';
            $search = '';
        }
        preferences::remember($instanceid, $values);

        $name = 'lmc' . $instanceid . 'search';
        $returnurl->remove_params($name);
        if ($search !== '') {
            $returnurl->param($name, $search);
        }
        $returnurl->set_anchor($anchor);
        return $returnurl;
    }

    /**
     * Stars or hides a course of the current user, or undoes it, as core's web services do.
     *
     * @return int The course's id, 0 if nothing of that was asked for.
     * @throws \moodle_exception If the user is not enrolled: whoever is not, learns nothing about the course.
     */
    private static function act_on_course(): int {
        global $CFG, $USER;
        foreach (['star' => true, 'unstar' => false, 'hide' => true, 'unhide' => false] as $action => $on) {
            $courseid = optional_param($action, 0, PARAM_INT);
            if (!$courseid) {
                continue;
            }
            $context = context_course::instance($courseid, IGNORE_MISSING);
            if (!$context || !is_enrolled($context, $USER->id, '', true)) {
                throw new \moodle_exception('invalidcourseid', 'error');
            }
            if (str_ends_with($action, 'star')) {
                require_once($CFG->dirroot . '/course/externallib.php');
                \core_course_external::set_favourite_courses([['id' => $courseid, 'favourite' => $on]]);
            } else {
                // Core's services take the preference away instead of setting it to 0.
                set_user_preference(preferences::HIDDENCOURSE . $courseid, $on ? 1 : null);
            }
            return $courseid;
        }
        return 0;
    }
}
