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
 * What people are asked to consent to: the texts, their order, and what is archived.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_registration\form\consent_purpose_form;
use local_lectern_registration\local\consent\purposes;
use local_lectern_registration\output\consent_purposes;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_lectern_registration_purposes');
$url = new moodle_url('/local/lectern_registration/purposes.php');
$do = optional_param('do', '', PARAM_ALPHA);
$id = optional_param('id', 0, PARAM_INT);
$purpose = purposes::all()[$id] ?? null;
if ($purpose === null && $id !== 0) {
    // Removed in another window.
    redirect($url, get_string('purpose:gone', 'local_lectern_registration'), null, notification::NOTIFY_INFO);
}
$name = $purpose?->name();

if (in_array($do, ['up', 'down', 'archive', 'bringback'], true) && $purpose !== null && data_submitted()) {
    require_sesskey();
    if ($do === 'archive' || $do === 'bringback') {
        purposes::enable($id, $do === 'bringback');
    } else {
        purposes::move($id, $do === 'up' ? -1 : 1);
    }
    $url->set_anchor("purpose-{$id}");
    redirect($url, get_string("purpose:done_{$do}", 'local_lectern_registration', $name), null, notification::NOTIFY_SUCCESS);
}

if ($do === 'remove' && $purpose !== null) {
    if (data_submitted() && optional_param('confirm', 0, PARAM_BOOL)) {
        require_sesskey();
        try {
            purposes::remove($id);
        } catch (moodle_exception $refused) {
            redirect($url, $refused->getMessage(), null, notification::NOTIFY_ERROR);
        }
        redirect($url, get_string('purpose:done_remove', 'local_lectern_registration', $name), null, notification::NOTIFY_SUCCESS);
    }
    echo $OUTPUT->header();
    echo $OUTPUT->confirm(
        get_string('purpose:remove_confirm', 'local_lectern_registration', $name),
        new single_button(
            new moodle_url($url, ['do' => 'remove', 'id' => $id, 'confirm' => 1]),
            get_string('remove'),
            'post',
            single_button::BUTTON_DANGER
        ),
        $url
    );
    echo $OUTPUT->footer();
    die;
}

if ($do === 'add' || ($do === 'edit' && $purpose !== null)) {
    $form = new consent_purpose_form(new moodle_url($url, ['do' => $do, 'id' => $id]), ['purpose' => $purpose]);
    if ($form->is_cancelled()) {
        redirect($url);
    }
    $data = $form->get_data();
    if ($data) {
        $texts = consent_purpose_form::texts($data);
        if ($purpose === null) {
            $id = purposes::create($data->shortname, $texts);
            $saved = 'added';
        } else {
            $saved = purposes::revise($id, $texts) ? 'saved_anew' : 'saved';
        }
        $now = purposes::all()[$id];
        $url->set_anchor("purpose-{$id}");
        redirect(
            $url,
            get_string("purpose:{$saved}", 'local_lectern_registration', ['name' => $now->name(), 'version' => $now->version]),
            null,
            notification::NOTIFY_SUCCESS
        );
    }
    echo $OUTPUT->header();
    echo html_writer::start_div('lectern-registration-consents');
    echo $OUTPUT->heading($purpose === null
        ? get_string('purpose:add', 'local_lectern_registration')
        : get_string('purpose:edit', 'local_lectern_registration', $name));
    $form->display();
    echo html_writer::end_div();
    echo $OUTPUT->footer();
    die;
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('purposes', 'local_lectern_registration'));
echo $OUTPUT->render_from_template(
    'local_lectern_registration/consent_purposes',
    (new consent_purposes($url))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
