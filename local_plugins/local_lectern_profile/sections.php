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
 * The sections of the learning record: which, in which order, and who sees them.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_profile\audience;
use local_lectern_profile\local\arrangement;
use local_lectern_profile\output\section_choices;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_lectern_profile_sections');
$url = new moodle_url('/local/lectern_profile/sections.php');

if (optional_param('do', '', PARAM_ALPHA) === 'reset') {
    if (data_submitted() && optional_param('confirm', 0, PARAM_BOOL)) {
        require_sesskey();
        arrangement::reset();
        redirect($url, get_string('sections:resetdone', 'local_lectern_profile'), null, notification::NOTIFY_SUCCESS);
    }
    echo $OUTPUT->header();
    echo $OUTPUT->confirm(
        get_string('sections:resetconfirm', 'local_lectern_profile'),
        new single_button(
            new moodle_url($url, ['do' => 'reset', 'confirm' => 1]),
            get_string('sections:reset', 'local_lectern_profile'),
            'post',
            single_button::BUTTON_DANGER
        ),
        $url
    );
    echo $OUTPUT->footer();
    die;
}

if (data_submitted()) {
    require_sesskey();
    // A switch that is off is not sent, so the form says which sections it had.
    $ticked = [];
    foreach (['sections', 'shown', ...array_column(section_choices::COLUMNS, 'value')] as $name) {
        $ticked[$name] = optional_param_array($name, [], PARAM_RAW);
    }
    $choices = [];
    foreach ($ticked['sections'] as $name) {
        $choices[$name] = [
            'shown' => in_array($name, $ticked['shown'], true),
            'audiences' => array_filter(
                section_choices::COLUMNS,
                fn(audience $audience): bool => in_array($name, $ticked[$audience->value], true)
            ),
        ];
    }
    arrangement::save($choices);
    $up = optional_param('up', '', PARAM_RAW);
    $down = optional_param('down', '', PARAM_RAW);
    if ($up !== '' || $down !== '') {
        arrangement::move($up . $down, $up !== '' ? -1 : 1);
        $url->set_anchor('lectern-profile-choice-' . clean_param($up . $down, PARAM_ALPHANUMEXT));
    }
    redirect($url, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('sections', 'local_lectern_profile'));
echo $OUTPUT->render_from_template(
    'local_lectern_profile/section_choices',
    (new section_choices($url))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
