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
 * A person's own consents: what they consent to, and the way to give and withdraw each.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use core\output\notification;
use core\session\manager;
use local_lectern_registration\local\consent\answers;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\output\consents as rendered;

require('../../config.php');

/** Answers that the history lists; all of them are in the export of a person's data. */
const LECTERN_REGISTRATION_HISTORY = 200;

require_login(null, false);
if (isguestuser()) {
    throw new moodle_exception('noguest');
}
$url = new moodle_url('/local/lectern_registration/consents.php');
$title = get_string('consents', 'local_lectern_registration');
$PAGE->set_context(context_system::instance());
$PAGE->set_url($url);
$PAGE->set_pagelayout('standard');
$PAGE->set_title($title);
$PAGE->set_heading($title);
$PAGE->add_body_class('limitedwidth');
$PAGE->navbar->add(get_string('profile'), new moodle_url('/user/profile.php', ['id' => $USER->id]));
$PAGE->navbar->add($title, $url);

if (data_submitted()) {
    require_sesskey();
    $given = required_param('given', PARAM_BOOL);
    $state = consents::answer_own(required_param('textid', PARAM_INT), (bool) $given, consents::PROFILE);
    if ($state !== null) {
        $url->set_anchor("consent-{$state->offer->purposeid}");
    }
    [$message, $type] = match (true) {
        ($state?->given ?? false) !== (bool) $given => ['textchanged', notification::NOTIFY_WARNING],
        (bool) $given => ['done_given', notification::NOTIFY_SUCCESS],
        $state === null => ['done_withdrawn_archived', notification::NOTIFY_SUCCESS],
        default => ['done_withdrawn', notification::NOTIFY_SUCCESS],
    };
    redirect($url, get_string("consent:{$message}", 'local_lectern_registration', $state?->offer->name ?? ''), null, $type);
}

$page = new rendered(
    consents::current((int) $USER->id),
    answers::history((int) $USER->id, LECTERN_REGISTRATION_HISTORY),
    $url,
    !manager::is_loggedinas(),
);
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_registration/consents', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
