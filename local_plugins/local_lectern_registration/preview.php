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
 * The registration form as people will see it. What is sent from here is not looked at.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_lectern_registration\local\admin\access;
use local_lectern_registration\output\fields_preview;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$url = new core\url('/local/lectern_registration/preview.php');
admin_externalpage_setup('local_lectern_registration_fields', '', null, $url);
access::require_manage();

$title = get_string('preview', 'local_lectern_registration');
$PAGE->navbar->add($title);
echo $OUTPUT->header();
echo html_writer::start_div('lectern-registration-page lectern-registration-preview ignoredirty');
echo $OUTPUT->heading($title);
echo html_writer::tag('p', get_string('preview:intro', 'local_lectern_registration'), ['class' => 'lectern-registration-soft']);
echo html_writer::start_div('lectern-registration-stage');
echo $OUTPUT->render_from_template(
    'local_lectern_registration/preview',
    (new fields_preview(optional_param('preview', 1, PARAM_INT), $url))->export_for_template($OUTPUT),
);
echo html_writer::end_div();
echo html_writer::end_div();
echo $OUTPUT->footer();
