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
 * Brings a file of who manages whom: first it is checked, then brought in.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_people\form\import_form;
use local_lectern_people\local\import\import;
use local_lectern_people\local\import\problems;
use local_lectern_people\local\import\upload;
use local_lectern_people\output\import_state;
use local_lectern_people\output\imports;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = optional_param('id', 0, PARAM_INT);
$do = optional_param('do', '', PARAM_ALPHA);

admin_externalpage_setup('local_lectern_people_import');
require_capability(import::CAPABILITY, core\context\system::instance());
$home = new core\url('/local/lectern_people/import.php');
$title = get_string('tool:import', 'local_lectern_people');

if ($do === 'example') {
    send_file("user,manager,start,end\r\n", 'managers.csv', 0, 0, true, true, 'text/csv');
}

if ($id) {
    $import = import::get($id);
    if ($import === null) {
        redirect($home, get_string('import:gone', 'local_lectern_people'), null, notification::NOTIFY_INFO);
    }
    $url = new core\url($home, ['id' => $id]);
    if ($do === 'problems') {
        send_file(problems::csv($id), "problems-{$id}.csv", 0, 0, true, true, 'text/csv');
    }
    if (data_submitted()) {
        require_sesskey();
        if ($do === 'start') {
            $import->start();
        } else if ($do === 'cancel') {
            $import->stop();
        } else if ($do === 'continue' && in_array($import->status(), [import::CHECKING, import::RUNNING], true)) {
            $import->queue();
        }
        redirect($url);
    }
    $state = new import_state($import, $url, max(0, optional_param('page', 0, PARAM_INT)));
    navigation_node::override_active_url($home);
    $PAGE->set_url($url);
    $PAGE->navbar->add($import->record->filename, $url);
    echo $OUTPUT->header();
    echo html_writer::start_div('lectern-people');
    echo $OUTPUT->heading($title);
    echo $OUTPUT->render_from_template('local_lectern_people/import_state', $state->export_for_template($OUTPUT));
    echo html_writer::end_div();
    echo $OUTPUT->footer();
    die;
}

$form = new import_form($home->out(false));
$errors = [];
$data = $form->get_data();
if ($data) {
    core_php_time_limit::raise(300);
    $path = $form->save_temp_file('file');
    $name = (string) $form->get_new_filename('file');
    $taken = $path === false ? [get_string('import:file_empty', 'local_lectern_people')]
        : upload::take($path, $name, $data->encoding, import_form::options($data), (int) $USER->id);
    if ($path !== false) {
        unlink($path);
    }
    if ($taken instanceof import) {
        redirect(new core\url($home, ['id' => $taken->id()]));
    }
    $errors = $taken;
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-people');
echo $OUTPUT->heading($title);
foreach ($errors as $error) {
    echo $OUTPUT->notification(s($error), notification::NOTIFY_ERROR, false);
}
echo $OUTPUT->render_from_template('local_lectern_people/imports_about', (new imports($home))->about());
$form->display();
echo $OUTPUT->render_from_template('local_lectern_people/imports', (new imports($home))->export_for_template($OUTPUT));
echo html_writer::end_div();
echo $OUTPUT->footer();
