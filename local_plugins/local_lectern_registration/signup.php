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
 * Signing up, step by step. It answers alike whoever's address it is given.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use local_lectern_registration\local\signup\signup;
use local_lectern_registration\local\signup\walk;
use local_lectern_registration\output\signing_up;

// Nobody is logged in here yet.
// phpcs:ignore moodle.Files.RequireLogin.Missing
require_once(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/authlib.php');
require_once($CFG->dirroot . '/login/lib.php');
require_once($CFG->dirroot . '/user/editlib.php');

$PAGE->set_url('/local/lectern_registration/signup.php');
$PAGE->set_context(context_system::instance());
$PAGE->set_pagelayout('login');
$PAGE->set_cacheable(false);
$PAGE->set_title(get_string('newaccount'));
$PAGE->set_heading($SITE->fullname);

if (!signup::is_ours()) {
    redirect(new moodle_url(signup_is_enabled() ? '/login/signup.php' : '/login/index.php'));
}
if (isloggedin() && !isguestuser()) {
    redirect(new moodle_url('/'));
}

if (optional_param('sent', 0, PARAM_BOOL)) {
    echo $OUTPUT->header();
    echo $OUTPUT->render_from_template('local_lectern_registration/sent', [
        'loginurl' => get_login_url(), 'resendurl' => $PAGE->url->out(false),
    ]);
    echo $OUTPUT->footer();
    exit;
}

signup::before();
$walk = new walk(optional_param('step', 0, PARAM_INT));
$next = $walk->go();
if ($next) {
    redirect($next);
}
if ($walk->is_limited()) {
    header('HTTP/1.1 429 Too Many Requests');
    header('Retry-After: ' . HOURSECS);
}
$page = new signing_up($walk);
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_registration/signup', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
