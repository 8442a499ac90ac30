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
 * Leads a learner to the next activity of a course that is not complete, else to the course.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require_once(__DIR__ . '/../../config.php');

use block_lectern_mycourses\local\next_activity;
use core\output\notification;

$courseid = required_param('id', PARAM_INT);
$PAGE->set_url('/blocks/lectern_mycourses/continue.php', ['id' => $courseid]);

$course = get_course($courseid);
require_login($course, false);

$next = next_activity::find($course);
if ($next->status === next_activity::COMPLETE || $next->status === next_activity::BLOCKED) {
    $type = $next->status === next_activity::COMPLETE ? notification::NOTIFY_SUCCESS : notification::NOTIFY_INFO;
    redirect($next->url($course), get_string('continue:' . $next->status, 'block_lectern_mycourses'), null, $type);
}
redirect($next->url($course));
