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

namespace theme_lectern\local\course;

use core_completion\progress as core_progress;
use stdClass;

/**
 * How far the user is in a course, as core counts it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /**
     * The share that is done.
     *
     * @param stdClass $course
     * @return int|null 0 to 100; null for who is not tracked and where nothing is.
     */
    public static function of(stdClass $course): ?int {
        if (!isloggedin() || isguestuser() || empty($course->enablecompletion)) {
            return null;
        }
        $share = core_progress::get_course_progress_percentage($course);
        // Rows of activities that are no longer tracked can lift core's figure above all.
        return $share === null ? null : min(100, (int) floor($share));
    }
}
