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
 * The report: how complete registrations are, who lacks what, and how many come how far in signing up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use core_reportbuilder\system_report_factory;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\report\completeness;
use local_lectern_registration\local\report\part;
use local_lectern_registration\output\completeness_summary;
use local_lectern_registration\output\funnel_summary;
use local_lectern_registration\output\report_people;
use local_lectern_registration\output\report_tabs;
use local_lectern_registration\reportbuilder\local\systemreports\people;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$tab = optional_param('tab', '', PARAM_ALPHA);
$by = optional_param('by', '', PARAM_ALPHA);
$of = optional_param('of', '', PARAM_ALPHANUMEXT);
$days = optional_param('days', 30, PARAM_INT);

// Who may see it is what the page was registered with in settings.php; the list of people asks again.
admin_externalpage_setup('local_lectern_registration_report');
require_capability(people::CAPABILITY, context_system::instance());

$tab = in_array($tab, report_tabs::TABS, true) ? $tab : report_tabs::TABS[0];
$given = array_filter(['by' => $by, 'of' => $of], static fn(string $value): bool => $value !== '');
$PAGE->set_url(report_tabs::url($tab, $tab === 'signup' ? ['days' => $days] : $given));
$title = get_string('report:title', 'local_lectern_registration');
$PAGE->set_title($title);

if ($tab === 'people') {
    $part = part::of($by, $of);
    $report = system_report_factory::create(
        people::class,
        context_system::instance(),
        'local_lectern_registration',
        '',
        0,
        $part ? $given : [],
    );
    $content = $OUTPUT->render_from_template(
        'local_lectern_registration/report_people',
        (new report_people($part))->export_for_template($OUTPUT),
    ) . $report->output();
} else if ($tab === 'signup') {
    $days = in_array($days, funnel_summary::PERIODS, true) ? $days : 30;
    $summary = new funnel_summary(form_store::current(), $days, time());
    $content = $OUTPUT->render_from_template('local_lectern_registration/funnel', $summary->export_for_template($OUTPUT));
} else {
    $by = in_array($by, completeness_summary::BY, true) ? $by : completeness_summary::FIELD;
    $summary = new completeness_summary(completeness::now(), $by);
    $content = $OUTPUT->render_from_template(
        'local_lectern_registration/report_completeness',
        $summary->export_for_template($OUTPUT),
    );
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-registration-page lectern-registration-report');
echo $OUTPUT->heading($title);
echo $OUTPUT->render_from_template(
    'local_lectern_registration/report_tabs',
    (new report_tabs($tab))->export_for_template($OUTPUT),
);
echo $content;
echo html_writer::end_div();
echo $OUTPUT->footer();
