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
 * Who manages whom: what holds now, what is wrong, and what syncs did.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use core_reportbuilder\system_report_factory;
use local_lectern_people\local\admin\sync_actions;
use local_lectern_people\local\sync\runs;
use local_lectern_people\output\people_choice;
use local_lectern_people\output\people_held;
use local_lectern_people\output\people_status;
use local_lectern_people\output\people_syncs;
use local_lectern_people\output\people_tabs;
use local_lectern_people\reportbuilder\local\systemreports\problems;
use local_lectern_people\reportbuilder\local\systemreports\relations;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

// Either capability opens the page; which parts of it, they say themselves.
admin_externalpage_setup('local_lectern_people_people');
$context = context_system::instance();
$manages = has_capability('local/lectern_people:manage', $context);
$tabs = people_tabs::for_current_user(optional_param('tab', '', PARAM_ALPHA));
$do = optional_param('do', '', PARAM_ALPHA);

if (data_submitted() && in_array($do, sync_actions::ALL, true)) {
    [$message, $type] = sync_actions::perform($do, optional_param('run', 0, PARAM_INT));
    redirect($tabs->url(), $message, null, $type);
}

$PAGE->set_url($tabs->url());
$title = get_string('tool:people', 'local_lectern_people');
$PAGE->set_title($title);
$show = people_choice::clean(optional_param('show', '', PARAM_ALPHA));

$render = fn(string $template, core\output\templatable $part): string
    => $OUTPUT->render_from_template("local_lectern_people/{$template}", $part->export_for_template($OUTPUT));
$report = fn(string $class, array $parameters = []): string
    => system_report_factory::create($class, $context, 'local_lectern_people', '', 0, $parameters)->output();
$content = match ($tabs->current()) {
    'now' => $render('people_choice', new people_choice($show)) . $report(relations::class, ['show' => $show]),
    'problems' => $OUTPUT->render_from_template('local_lectern_people/people_problems', []) . $report(problems::class),
    'syncs' => $render('people_syncs', new people_syncs(runs::newest(people_syncs::MOST))),
};
$waiting = $manages ? runs::waiting() : null;

echo $OUTPUT->header();
echo html_writer::start_div('lectern-people');
echo $OUTPUT->heading($title);
echo $render('people_status', new people_status($manages, time()));
if ($waiting !== null) {
    echo $render('people_held', new people_held($waiting));
}
echo $render('people_tabs', $tabs);
echo $content;
echo html_writer::end_div();
echo $OUTPUT->footer();
