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
 * The page on which a syllabus is written, of a course or as the template of a category.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context;
use core\output\notification;
use local_lectern_syllabus\form\edit_form;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\category_templates;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\editing;
use local_lectern_syllabus\local\pages;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\output\editing_notes;

require('../../config.php');

$context = context::instance_by_id(required_param('contextid', PARAM_INT));
$number = max(0, optional_param('page', 0, PARAM_INT));
$action = optional_param('action', '', PARAM_ALPHA);

access::require_edit($context);
$url = new moodle_url('/local/lectern_syllabus/edit.php', ['contextid' => $context->id, 'page' => $number]);
$back = pages::begin($PAGE, $context, $url, get_string('editsyllabus', 'local_lectern_syllabus'));

if ($action === 'discard') {
    require_sesskey();
    $syllabus = syllabus::for_context($context);
    if ($syllabus !== null) {
        drafts::drop($syllabus, required_param('section', PARAM_INT), (int) $USER->id);
    }
    redirect($url, get_string('draftdiscarded', 'local_lectern_syllabus'));
}
if ($action === 'template') {
    require_sesskey();
    $filled = category_templates::apply(syllabus::ensure($context));
    redirect($url, get_string('templateapplied', 'local_lectern_syllabus', $filled), null, notification::NOTIFY_SUCCESS);
}

$editing = new editing($context, $number);
$form = new edit_form($url, ['editing' => $editing], 'post', '', [
    'class' => 'lectern-syllabus-form', 'data-lectern-syllabus' => $context->id,
]);
$form->set_data($editing->data());

if ($form->is_cancelled()) {
    redirect($back);
}
$data = $form->get_data();
if ($data) {
    $conflicts = $editing->save($data);
    if ($conflicts === []) {
        $more = $editing->total() > ($number + 1) * editing::SECTIONS;
        $next = $more ? new moodle_url($url, ['page' => $number + 1]) : $back;
        redirect($next, get_string('saved', 'local_lectern_syllabus'), null, notification::NOTIFY_SUCCESS);
    }
    $editing->take_over($conflicts);
    foreach ($conflicts as $conflict) {
        core\notification::warning($conflict->getMessage());
    }
    redirect($url);
}

$PAGE->requires->js_call_amd('local_lectern_syllabus/edit', 'init', [
    $context->id, array_keys($editing->sections()), section_text::MOST_BYTES,
]);
echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-edit');
echo $OUTPUT->heading(pages::title($context));
echo $OUTPUT->render_from_template(
    'local_lectern_syllabus/editing_notes',
    (new editing_notes($editing, $url))->export_for_template($OUTPUT),
);
echo $OUTPUT->paging_bar($editing->total(), $number, editing::SECTIONS, $url);
$form->display();
echo html_writer::end_div();
echo $OUTPUT->footer();
