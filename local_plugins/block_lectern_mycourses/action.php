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
 * Takes what a user chooses where JavaScript is off, and leads back to the page.
 *
 * The block's controls are one form. The button pressed says what to do: it is named filter, view, star, unstar, hide,
 * unhide or clear. Selects and the search field come along with every button.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require_once(__DIR__ . '/../../config.php');

use block_lectern_mycourses\local\actions;

require_login(null, false);
require_sesskey();
if (isguestuser()) {
    throw new moodle_exception('noguest');
}
$PAGE->set_context(core\context\user::instance($USER->id));
$PAGE->set_url('/blocks/lectern_mycourses/action.php');

redirect(actions::perform(
    required_param('instanceid', PARAM_INT),
    new core\url(optional_param('returnurl', '', PARAM_LOCALURL) ?: '/my/')
));
