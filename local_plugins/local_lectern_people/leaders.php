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
 * Who manages the members of cohorts, and who heads departments.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use core\output\notification;
use local_lectern_people\form\leader_form;
use local_lectern_people\local\leader\leaders;
use local_lectern_people\output\leaders as rendered;
use local_lectern_people\output\leaders_view;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$view = leaders_view::from_request();
admin_externalpage_setup('local_lectern_people_leaders');
require_capability('local/lectern_people:manage', context_system::instance());
navigation_node::override_active_url(new core\url('/local/lectern_people/leaders.php'));
$PAGE->set_url($view->url());
$title = get_string('tool:leaders', 'local_lectern_people');

if (data_submitted() && optional_param('do', '', PARAM_ALPHA) === 'remove') {
    require_sesskey();
    $leader = leaders::remove(required_param('leader', PARAM_INT));
    $message = $leader === null ? 'leaders:gone' : 'leaders:removed';
    redirect($view->url(), get_string($message, 'local_lectern_people'), null, notification::NOTIFY_SUCCESS);
}

$form = null;
if (optional_param('add', 0, PARAM_BOOL)) {
    $itemid = $view->kind === leaders::COHORT ? required_param('item', PARAM_INT) : 0;
    $name = $view->kind === leaders::COHORT ? '' : trim(optional_param('name', '', PARAM_RAW));
    $cohort = $itemid > 0 ? $DB->get_record('cohort', ['id' => $itemid], 'id, name') : false;
    if ($view->kind === leaders::COHORT && !$cohort) {
        redirect($view->url(), get_string('leaders:cohortgone', 'local_lectern_people'), null, notification::NOTIFY_ERROR);
    }
    $here = ['add' => 1] + ($itemid > 0 ? ['item' => $itemid] : []) + ($name !== '' ? ['name' => $name] : []);
    $form = new leader_form($view->url($here)->out(false), [
        'kind' => $view->kind,
        'itemid' => $itemid,
        'name' => $name,
        'shown' => $cohort ? format_string($cohort->name, true, ['context' => context_system::instance()]) : s($name),
    ]);
    if ($form->is_cancelled()) {
        redirect($view->url());
    }
    $data = $form->get_data();
    if ($data) {
        leaders::add($view->kind, $itemid, $form->department((array) $data), leader_form::person((array) $data));
        redirect($view->url(), get_string('leaders:added', 'local_lectern_people'), null, notification::NOTIFY_SUCCESS);
    }
    $PAGE->navbar->add(get_string('leaders:add', 'local_lectern_people'));
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-people');
echo $OUTPUT->heading($form === null ? $title : get_string('leaders:add', 'local_lectern_people'));
if ($form === null) {
    echo $OUTPUT->render_from_template('local_lectern_people/leaders', (new rendered($view))->export_for_template($OUTPUT));
} else {
    $form->display();
}
echo html_writer::end_div();
echo $OUTPUT->footer();
