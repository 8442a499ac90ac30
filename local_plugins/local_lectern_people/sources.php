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
 * Which sources say who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_people\form\sources_form;
use local_lectern_people\local\admin\source_changes;
use local_lectern_people\local\admin\tally;
use local_lectern_people\output\sources;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_lectern_people_sources');
require_capability('local/lectern_people:manage', \core\context\system::instance());
$url = new core\url('/local/lectern_people/sources.php');
$do = optional_param('do', '', PARAM_ALPHA);

if (data_submitted() && in_array($do, source_changes::ALL, true)) {
    $name = required_param('source', PARAM_ALPHA);
    $message = source_changes::perform($do, $name);
    $url->set_anchor("source-{$name}");
    redirect($url, $message, null, notification::NOTIFY_SUCCESS);
}

$form = new sources_form($url->out(false));
$data = $form->get_data();
if ($data) {
    $problems = source_changes::save(sources_form::choices($data));
    foreach ($problems as $problem) {
        core\notification::warning($problem);
    }
    redirect($url, get_string('sources:saved', 'local_lectern_people'), null, notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-people');
echo $OUTPUT->heading(get_string('tool:sources', 'local_lectern_people'));
echo $OUTPUT->render_from_template(
    'local_lectern_people/sources',
    (new sources($url, tally::now()))->export_for_template($OUTPUT),
);
echo $OUTPUT->heading(get_string('sources:choices', 'local_lectern_people'), 3, '', 'lectern-people-choices');
$form->display();
echo html_writer::end_div();
echo $OUTPUT->footer();
