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
 * Where a teacher says who outside the course may read its syllabus.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_syllabus\local\pages;
use local_lectern_syllabus\local\read_model;
use local_lectern_syllabus\local\sharing;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\output\sharing as rendered;

// The login is in sharing::require_sharer().
require('../../config.php'); // phpcs:ignore moodle.Files.RequireLogin.Missing

$courseid = required_param('id', PARAM_INT);
$action = optional_param('action', '', PARAM_ALPHA);

$context = sharing::require_sharer($courseid);
$url = new moodle_url('/local/lectern_syllabus/share.php', ['id' => $courseid]);
pages::begin($PAGE, $context, $url, get_string('sharing', 'local_lectern_syllabus'));

if ($action !== '' && data_submitted()) {
    require_sesskey();
    $done = sharing::perform(syllabus::ensure($context), $action);
    redirect($url, get_string("share:{$done}", 'local_lectern_syllabus'), null, notification::NOTIFY_SUCCESS);
}

$page = new rendered(
    syllabus::for_context($context),
    get_course($courseid),
    $url,
    read_model::of_course($courseid) !== null
);
echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-share');
echo $OUTPUT->heading(get_string('sharing', 'local_lectern_syllabus'));
echo $OUTPUT->render_from_template('local_lectern_syllabus/share', $page->export_for_template($OUTPUT));
echo html_writer::end_div();
echo $OUTPUT->footer();
