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
 * The people whom somebody manages, as a file.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_lectern_people\event\team_exported;
use local_lectern_people\local\team\access;
use local_lectern_people\local\team\export;
use local_lectern_people\local\team\view;

require('../../config.php');

$format = required_param('format', PARAM_ALPHA);

require_login(null, false);
require_sesskey();
$view = view::from_request((int) $USER->id);
access::require_team($view->managerid);
$PAGE->set_context(core\context\system::instance());
$PAGE->set_url('/local/lectern_people/export.php');
if (!array_key_exists($format, export::formats())) {
    throw new moodle_exception('error:format', 'local_lectern_people', $view->url());
}

$export = new export($view, $format, time());
team_exported::of($view, $format, $export->count())->trigger();
$export->send();
