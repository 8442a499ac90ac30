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
$record = people::ensure($userid);
if (!$record->timeasked) {
    people::update($record, ['timeasked' => time()]);
}
$grace = grace::of($USER, $record, time());
$offers = consents::asked_of($userid);
$form = new complete_form(null, [
    'standing' => $standing, 'grace' => $grace, 'offers' => $offers, 'userid' => $userid,
], 'post', '', ['class' => 'lectern-registration-form', 'novalidate' => 'novalidate']);

if ($form->is_cancelled()) {
    gate::postpone($grace);
    asking::lead_on();
}
if ($data = $form->get_data()) {
    $standing = answering::store($userid, $form->elements()->values((array) $data));
    foreach (consents::from_form($data, $offers) as $textid => $given) {
        consents::record($userid, $textid, $given, 'complete');
    }
    if ($standing->is_complete()) {
        asking::lead_on(get_string('thanks', 'local_lectern_registration'));
    }
    // Something became mandatory in the meantime.
    redirect($PAGE->url);
}

$asking = new asking($form, $grace, destination::lost());
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_registration/complete', $asking->export_for_template($OUTPUT));
echo $OUTPUT->footer();
