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
 * The templates of categories: which there are, adding, changing and removing them.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core\output\notification;
use local_lectern_syllabus\form\template_form;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\output\category_templates;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$url = new moodle_url('/local/lectern_syllabus/templates.php');
$system = context_system::instance();

require_login(null, false);
$categories = core_course_category::make_categories_list('local/lectern_syllabus:edit');
if (has_capability('local/lectern_syllabus:edit', $system)) {
    admin_externalpage_setup('local_lectern_syllabus_templates');
} else if ($categories !== []) {
    // Who manages some categories alone: the list is of those, and each template asks again.
    $PAGE->set_context($system);
    $PAGE->set_url($url);
    $PAGE->set_pagelayout('standard');
    $PAGE->set_heading($SITE->fullname);
    $PAGE->set_title(get_string('tool:templates', 'local_lectern_syllabus'));
} else {
    throw new required_capability_exception($system, 'local/lectern_syllabus:edit', 'nopermissions', '');
}
$remove = optional_param('remove', 0, PARAM_INT);

if ($remove) {
    $context = context_coursecat::instance($remove);
    access::require_edit($context);
    $name = $context->get_context_name(false);
    $template = syllabus::for_context($context);
    if ($template === null) {
        redirect($url, get_string('templategone', 'local_lectern_syllabus', $name), null, notification::NOTIFY_INFO);
    }
    if (data_submitted() && optional_param('confirm', 0, PARAM_BOOL)) {
        require_sesskey();
        $template->delete();
        redirect($url, get_string('templateremoved', 'local_lectern_syllabus', $name), null, notification::NOTIFY_SUCCESS);
    }
    echo $OUTPUT->header();
    echo $OUTPUT->render_from_template('local_lectern_syllabus/confirm', [
        'heading' => get_string('templateremove', 'local_lectern_syllabus', $name),
        'message' => get_string('templateremove_confirm', 'local_lectern_syllabus', $name),
        'action' => $url->out(false),
        'sesskey' => sesskey(),
        'fields' => [['name' => 'remove', 'value' => $remove]],
        'back' => $url->out(false),
    ]);
    echo $OUTPUT->footer();
    die;
}

$form = new template_form($url, ['categories' => $categories]);
$data = $form->get_data();
if ($data) {
    $context = context_coursecat::instance((int) $data->categoryid);
    redirect(new moodle_url('/local/lectern_syllabus/edit.php', ['contextid' => $context->id]));
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-tables');
echo $OUTPUT->heading(get_string('tool:templates', 'local_lectern_syllabus'));
echo $OUTPUT->render_from_template(
    'local_lectern_syllabus/category_templates',
    (new category_templates($categories))->export_for_template($OUTPUT),
);
echo $OUTPUT->heading(get_string('templateadd_heading', 'local_lectern_syllabus'), 3);
$form->display();
echo html_writer::end_div();
echo $OUTPUT->footer();
