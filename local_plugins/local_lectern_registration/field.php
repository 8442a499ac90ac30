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
 * One field of the registration form: how it is asked, of whom, and what an answer must look like.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_registration\form\field_form;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\actions;
use local_lectern_registration\local\admin\editor;
use local_lectern_registration\local\admin\problems;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form_store;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$name = required_param('name', PARAM_RAW);
$url = new core\url('/local/lectern_registration/field.php', ['name' => $name]);
$back = new core\url('/local/lectern_registration/fields.php', null, "field-{$name}");
admin_externalpage_setup('local_lectern_registration_fields', '', null, $url);
access::require_manage();

$current = form_store::current();
$field = $current->fields[$name] ?? null;
if ($field === null) {
    // Removed in another window.
    redirect($back, get_string('field:gone', 'local_lectern_registration'), null, notification::NOTIFY_INFO);
}
$source = catalogue::all()[$name] ?? null;
$form = new field_form($url, ['field' => $field, 'source' => $source, 'steps' => $current->steps]);
if ($form->is_cancelled()) {
    redirect($back);
}
$changes = $form->changes();
if ($changes !== null) {
    editor::set($name, $changes);
    redirect(
        $back,
        get_string('fields:done_set', 'local_lectern_registration', actions::label($name)),
        null,
        notification::NOTIFY_SUCCESS
    );
}

$PAGE->navbar->add(html_entity_decode(actions::label($name), ENT_QUOTES, 'UTF-8'));
$PAGE->requires->js_call_amd('local_lectern_registration/field', 'init');
echo $OUTPUT->header();
echo html_writer::start_div('lectern-registration-page lectern-registration-edit');
echo $OUTPUT->heading(actions::label($name));
foreach (problems::of($field, $source) as $problem) {
    echo $OUTPUT->notification(s($problem), notification::NOTIFY_WARNING, false);
}
$form->display();
echo html_writer::end_div();
echo $OUTPUT->footer();
