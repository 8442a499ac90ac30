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
 * The report of courses whose syllabus is missing, incomplete or stale: of the site, or of a category for who manages that alone.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core_reportbuilder\system_report_factory;
use local_lectern_syllabus\local\report_scope;
use local_lectern_syllabus\output\report_summary;
use local_lectern_syllabus\reportbuilder\local\systemreports\courses;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$categoryid = max(0, optional_param('categoryid', 0, PARAM_INT));
$system = context_system::instance();
$url = new moodle_url('/local/lectern_syllabus/report.php', $categoryid ? ['categoryid' => $categoryid] : []);

require_login(null, false);
$context = $categoryid ? context_coursecat::instance($categoryid) : $system;
if (!report_scope::can_view($categoryid)) {
    throw new required_capability_exception($context, report_scope::CAPABILITY, 'nopermissions', '');
}
if (!$categoryid && has_capability(report_scope::CAPABILITY, $system)) {
    admin_externalpage_setup('local_lectern_syllabus_report');
} else {
    $PAGE->set_context($context);
    $PAGE->set_url($url);
    $PAGE->set_pagelayout('report');
    $PAGE->set_heading($categoryid ? $context->get_context_name(false) : $SITE->fullname);
}
$title = get_string('tool:report_long', 'local_lectern_syllabus');
$PAGE->set_title($title);

// The category is a wish only: what the report may show is decided by the report itself, also for pages and downloads.
$report = system_report_factory::create(courses::class, $context, 'local_lectern_syllabus', '', 0, ['categoryid' => $categoryid]);
$summary = new report_summary($categoryid);

echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-tables');
echo $OUTPUT->heading($title);
echo $OUTPUT->render_from_template('local_lectern_syllabus/report_summary', $summary->export_for_template($OUTPUT));
echo $report->output();
echo html_writer::end_div();
echo $OUTPUT->footer();
