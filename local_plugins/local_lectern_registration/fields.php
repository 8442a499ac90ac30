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
 * The fields of the registration form: which, in which order, at which step, and what people will see.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system;
use core\output\notification;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\actions;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\output\fields;
use local_lectern_registration\output\fields_preview;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_lectern_registration_fields');
access::require_manage();
$url = new core\url('/local/lectern_registration/fields.php');
$do = optional_param('do', '', PARAM_ALPHA);
$name = optional_param('name', '', PARAM_RAW);

if (data_submitted() && in_array($do, actions::ALL, true)) {
    $message = actions::perform($do, $name, optional_param('step', 0, PARAM_INT), [
        'shown' => optional_param('shown', false, PARAM_BOOL),
        'mandatory' => optional_param('mandatory', false, PARAM_BOOL),
    ]);
    if ($name !== '' && $do !== 'remove') {
        $url->set_anchor("field-{$name}");
    }
    redirect($url, $message, null, notification::NOTIFY_SUCCESS);
}

if ($do === 'remove' && isset(form_store::current()->fields[$name])) {
    echo $OUTPUT->header();
    echo $OUTPUT->render_from_template('local_lectern_registration/fields_confirm', [
        'heading' => get_string('fields:remove', 'local_lectern_registration', actions::label($name)),
        'message' => get_string('fields:remove_confirm', 'local_lectern_registration'),
        'action' => $url->out(false),
        'sesskey' => sesskey(),
        'name' => $name,
        'back' => $url->out(false),
    ]);
    echo $OUTPUT->footer();
    die;
}

$fields = new fields(form_store::current(), $url);
$preview = new fields_preview(optional_param('preview', 1, PARAM_INT), $url);
$PAGE->requires->js_call_amd('local_lectern_registration/fields', 'init', [system::instance()->id]);
echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('fields', 'local_lectern_registration'));
echo $OUTPUT->render_from_template('local_lectern_registration/fields_page', [
    'fields' => $fields->export_for_template($OUTPUT),
    'preview' => $preview->export_for_template($OUTPUT),
]);
echo $OUTPUT->footer();
