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
 * Takes over the fields that core demands, with the administrator's consent, and gives them back.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\takeover;
use local_lectern_registration\output\fields_takeover;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$url = new core\url('/local/lectern_registration/takeover.php');
admin_externalpage_setup('local_lectern_registration_takeover');
access::require_take_over();

if (data_submitted()) {
    $do = required_param('do', PARAM_ALPHA);
    $ids = optional_param_array('ids', [], PARAM_INT);
    $done = takeover::perform($do, $ids);
    redirect(
        $do === 'take' && $done ? new core\url('/local/lectern_registration/fields.php') : $url,
        get_string($done ? "takeover:done_{$do}" : 'takeover:nothing', 'local_lectern_registration', $done),
        null,
        $done ? notification::NOTIFY_SUCCESS : notification::NOTIFY_INFO
    );
}

echo $OUTPUT->header();
echo $OUTPUT->render_from_template(
    'local_lectern_registration/takeover',
    (new fields_takeover($url))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
