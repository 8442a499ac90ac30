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
 * What holds for the whole registration form: what its steps are called, and who is asked nothing.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_registration\form\form_settings_form;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\editor;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$url = new core\url('/local/lectern_registration/steps.php');
$back = new core\url('/local/lectern_registration/fields.php');
admin_externalpage_setup('local_lectern_registration_fields', '', null, $url);
access::require_manage();

$settings = new form_settings_form($url, ['form' => form_store::current()]);
if ($settings->is_cancelled()) {
    redirect($back);
}
$data = $settings->get_data();
if ($data) {
    editor::change(static fn(form $form): form => form_settings_form::apply($form, $data));
    redirect($back, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
}

$title = get_string('fields:settings', 'local_lectern_registration');
$PAGE->navbar->add($title);
echo $OUTPUT->header();
echo html_writer::start_div('lectern-registration-page lectern-registration-edit');
echo $OUTPUT->heading($title);
$settings->display();
echo html_writer::end_div();
echo $OUTPUT->footer();
