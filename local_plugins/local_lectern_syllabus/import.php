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
 * Imports the syllabi of many courses from one file: first it says what would be written, then it writes in the background.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_syllabus\form\import_form;
use local_lectern_syllabus\local\import\csv_output;
use local_lectern_syllabus\local\import\import;
use local_lectern_syllabus\local\import\plan;
use local_lectern_syllabus\local\import\reader;
use local_lectern_syllabus\output\import_state;
use local_lectern_syllabus\output\imports;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = optional_param('id', 0, PARAM_INT);
$do = optional_param('do', '', PARAM_ALPHA);
$show = optional_param('show', '', PARAM_ALPHA);
$number = max(0, optional_param('page', 0, PARAM_INT));

admin_externalpage_setup('local_lectern_syllabus_import');
require_capability(import::CAPABILITY, core\context\system::instance());
$home = new moodle_url('/local/lectern_syllabus/import.php');

if ($do === 'example') {
    send_file(csv_output::example(), 'syllabi.csv', 0, 0, true, true, 'text/csv');
}

if ($id) {
    $import = import::get($id);
    if ($import === null) {
        redirect($home, get_string('importgone', 'local_lectern_syllabus'), null, notification::NOTIFY_INFO);
    }
    $url = new moodle_url($home, ['id' => $id]);
    if ($do === 'problems') {
        send_file(csv_output::problems($import), "problems-{$id}.csv", 0, 0, true, true, 'text/csv');
    }
    if (in_array($do, ['start', 'continue', 'cancel'], true)) {
        require_sesskey();
        if ($do === 'start') {
            $import->start();
        } else if ($do === 'cancel') {
            $import->cancel();
        } else if ($import->status() === import::RUNNING) {
            $import->queue();
        }
        redirect($url);
    }
    $PAGE->navbar->add($import->record->name, $url);
    echo $OUTPUT->header();
    echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-tables');
    echo $OUTPUT->heading(get_string('tool:import', 'local_lectern_syllabus'));
    echo $OUTPUT->render_from_template(
        'local_lectern_syllabus/import_state',
        (new import_state($import, $url, $show, $number))->export_for_template($OUTPUT),
    );
    echo html_writer::end_div();
    echo $OUTPUT->footer();
    die;
}

$form = new import_form($home);
$errors = [];
$data = $form->get_data();
if ($data) {
    core_php_time_limit::raise(300);
    raise_memory_limit(MEMORY_EXTRA);
    $delimiter = csv_import_reader::get_delimiter($data->delimiter);
    $reader = new reader((string) $form->get_file_content('file'), $delimiter, $data->encoding);
    $errors = $reader->errors();
    if ($errors === []) {
        $import = plan::make($reader, (string) $form->get_new_filename('file'), !empty($data->onlyempty), (int) $USER->id);
        redirect(new moodle_url($home, ['id' => $import->id()]));
    }
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-tables');
echo $OUTPUT->heading(get_string('tool:import', 'local_lectern_syllabus'));
foreach ($errors as $error) {
    echo $OUTPUT->notification($error, notification::NOTIFY_ERROR, false);
}
$form->display();
echo $OUTPUT->render_from_template('local_lectern_syllabus/imports', (new imports($home))->export_for_template($OUTPUT));
echo html_writer::end_div();
echo $OUTPUT->footer();
