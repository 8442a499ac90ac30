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
 * Confirms a sign-up: by the link in the mail and the password that was typed in that very sign-up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use local_lectern_registration\form\confirm_form;
use local_lectern_registration\local\signup\confirmation;

// Nobody is logged in here yet.
// phpcs:ignore moodle.Files.RequireLogin.Missing
require_once(__DIR__ . '/../../config.php');
require_once($CFG->dirroot . '/login/lib.php');

$token = optional_param('token', '', PARAM_ALPHANUM);
// The page's address is without the token: it is nobody else's business.
$PAGE->set_url('/local/lectern_registration/confirm.php');
$PAGE->set_context(context_system::instance());
$PAGE->set_pagelayout('login');
$PAGE->set_cacheable(false);
$PAGE->set_title(get_string('confirm:title', 'local_lectern_registration'));
$PAGE->set_heading($SITE->fullname);

$confirmation = confirmation::find($token);
$form = $confirmation ? new confirm_form($PAGE->url, ['confirmation' => $confirmation, 'token' => $token], 'post', '', [
    'class' => 'lectern-registration-form',
]) : null;

if ($form?->get_data()) {
    if (isloggedin() && !isguestuser()) {
        // Whoever sits here as somebody else goes first.
        require_logout();
    }
    $user = $confirmation->confirm();
    complete_user_login($user);
    \core\session\manager::apply_concurrent_login_limit($user->id, session_id());
    $SESSION->wantsurl = $confirmation->destination()?->out(false);
    redirect(core_login_get_return_url(), get_string('confirm:thanks', 'local_lectern_registration', [
        'username' => $USER->username,
    ]), null, \core\output\notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_registration/confirm', [
    'form' => $form?->render(),
    'time' => $confirmation ? userdate($confirmation->time()) : '',
    'loginurl' => get_login_url(),
    'signupurl' => (new moodle_url('/login/signup.php'))->out(false),
]);
echo $OUTPUT->footer();
