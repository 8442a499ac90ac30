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
 * What a syllabus said: who changed what, compared, and brought back.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context;
use core\output\notification;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\pages;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;
use local_lectern_syllabus\output\history;

require('../../config.php');

$context = context::instance_by_id(required_param('contextid', PARAM_INT));
$sectionid = optional_param('section', 0, PARAM_INT);
$restore = optional_param('restore', 0, PARAM_INT);

access::require_edit($context);
if ($restore !== 0) {
    require_sesskey();
}
$url = new moodle_url('/local/lectern_syllabus/history.php', ['contextid' => $context->id]);
pages::begin($PAGE, $context, $url, get_string('history', 'local_lectern_syllabus'));

$syllabus = syllabus::for_context($context);
$all = sections::all();
$enabled = sections::enabled();
$section = $all[$sectionid] ?? reset($enabled);
if (!$section) {
    throw new moodle_exception('errornosections', 'local_lectern_syllabus');
}

if ($restore !== 0) {
    $version = version::get($restore);
    if ($syllabus === null || $version === null) {
        throw new moodle_exception('errornoversion', 'local_lectern_syllabus');
    }
    saver::restore($syllabus, $version);
    redirect(
        new moodle_url($url, ['section' => $version->sectionid]),
        get_string('restored', 'local_lectern_syllabus', $version->number),
        null,
        notification::NOTIFY_SUCCESS,
    );
}

$history = new history(
    $context,
    $syllabus,
    $section,
    $url,
    optional_param('from', 0, PARAM_INT),
    optional_param('to', 0, PARAM_INT),
    optional_param('all', false, PARAM_BOOL),
);
echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-history');
echo $OUTPUT->heading(pages::title($context));
echo $OUTPUT->render_from_template('local_lectern_syllabus/history', $history->export_for_template($OUTPUT));
echo html_writer::end_div();
echo $OUTPUT->footer();
