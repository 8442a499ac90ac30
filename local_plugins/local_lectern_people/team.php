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
 * The people whom somebody manages.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_lectern_people\event\team_viewed;
use local_lectern_people\local\team\access;
use local_lectern_people\local\team\own;
use local_lectern_people\local\team\view;
use local_lectern_people\output\team;

require('../../config.php');

require_login(null, false);
$view = view::from_request((int) $USER->id);
access::require_team($view->managerid);

$page = new team($view, time());
$PAGE->set_context(core\context\system::instance());
$PAGE->set_url($view->url());
$PAGE->set_pagelayout('report');
$PAGE->set_title($page->title());
$PAGE->set_heading($page->title());
$PAGE->set_primary_active_tab(own::KEY);

team_viewed::of($view)->trigger();
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_people/team', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
