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
 * Asks somebody who has an account for what is missing, and leads on to where they wanted to go.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\user as context_user;
use core\notification;
use local_lectern_registration\form\complete_form;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\person\answering;
use local_lectern_registration\local\person\destination;
use local_lectern_registration\local\person\gate;
use local_lectern_registration\local\person\grace;
use local_lectern_registration\local\person\people;
use local_lectern_registration\local\person\requirements;
use local_lectern_registration\output\asking;

require_once(__DIR__ . '/../../config.php');

require_login(null, false, null, false);
if (isguestuser() || \core\session\manager::is_loggedinas()) {
    // Nobody answers on somebody else's behalf.
    redirect(new moodle_url('/'));
}
$userid = (int) $USER->id;
$PAGE->set_context(context_user::instance($userid));
$PAGE->set_url('/local/lectern_registration/complete.php');
$PAGE->set_pagelayout('login');
$PAGE->set_title(get_string('completetitle', 'local_lectern_registration'));

$standing = requirements::of($userid);
if ($standing->is_complete()) {
    asking::lead_on();
}
try {
    $grace = grace::of($USER, people::ask($userid), time());
    $offers = consents::asked_of($userid);
    $form = new complete_form(null, [
        'standing' => $standing, 'grace' => $grace, 'offers' => $offers, 'userid' => $userid,
    ], 'post', '', ['class' => 'lectern-registration-form', 'novalidate' => 'novalidate']);
    $cancelled = $form->is_cancelled();
    $data = $cancelled ? null : $form->get_data();
    if ($data) {
        $standing = answering::store($userid, $form->elements()->values((array) $data));
        foreach (consents::from_form($data, $offers) as $textid => $given) {
            consents::record($userid, $textid, $given, 'complete');
        }
    }
    $asking = new asking($form, $grace, destination::lost());
    $context = $cancelled || $data ? [] : $asking->export_for_template($PAGE->get_renderer('core'));
    // Fields that break are left out of the form. Where no other is left there is nothing to answer.
    $stuck = $form->elements()->is_empty();
} catch (Throwable $error) {
    // A field of somebody else's that breaks, a directory that cannot be reached: nobody is locked out because of it.
    debugging('Registration could not ask: ' . $error->getMessage(), DEBUG_NORMAL, $error->getTrace());
    if ($DB->is_transaction_started()) {
        $DB->force_transaction_rollback();
    }
    if (data_submitted()) {
        notification::warning(get_string('notstored', 'local_lectern_registration'));
    }
    $stuck = true;
}

if ($stuck) {
    gate::release($standing);
    asking::lead_on();
}
if ($cancelled) {
    gate::postpone($grace, $standing);
    asking::lead_on();
}
if ($data) {
    if ($standing->is_complete()) {
        asking::lead_on(get_string('thanks', 'local_lectern_registration'));
    }
    // Something became mandatory in the meantime.
    redirect($PAGE->url);
}

echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_registration/complete', $context);
echo $OUTPUT->footer();
