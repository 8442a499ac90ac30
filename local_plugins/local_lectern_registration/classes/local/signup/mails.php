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

namespace local_lectern_registration\local\signup;

use core_user;
use moodle_url;
use RuntimeException;
use stdClass;

/**
 * The mails after a sign-up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mails {
    /**
     * Sends what an outcome needs.
     *
     * @param string $outcome created, renamed, unconfirmed or exists.
     * @param stdClass $user To whom.
     * @param string $redirect Local address to go to once confirmed; may be empty.
     */
    public static function send(string $outcome, stdClass $user, string $redirect): void {
        if ($outcome === 'exists') {
            self::tell($user, 'mail:exists', new moodle_url('/login/forgot_password.php'));
            return;
        }
        if ($outcome === 'renamed') {
            self::tell($user, 'mail:renamed', new moodle_url('/login/index.php'));
        }
        $url = $redirect === '' ? null : new moodle_url('/login/confirm.php', ['redirect' => $redirect]);
        if (!send_confirmation_email($user, $url)) {
            throw new RuntimeException('The mail with the link to confirm was not taken by the mail server');
        }
    }

    /**
     * Sends a mail of our own, in the person's language.
     *
     * @param stdClass $user
     * @param string $key Of the string; the subject's ends in _subject.
     * @param moodle_url $url What the mail leads to.
     */
    private static function tell(stdClass $user, string $key, moodle_url $url): void {
        $lang = force_current_language($user->lang);
        try {
            $about = [
                'firstname' => $user->firstname,
                'username' => $user->username,
                'site' => format_string(get_site()->fullname, true, ['context' => \core\context\system::instance()]),
                'url' => $url->out(false),
                'login' => (new moodle_url('/login/index.php'))->out(false),
            ];
            $subject = get_string("{$key}_subject", 'local_lectern_registration', $about);
            $text = get_string($key, 'local_lectern_registration', $about);
        } finally {
            force_current_language($lang);
        }
        $html = text_to_html(s($text), false, false, true);
        if (!email_to_user($user, core_user::get_support_user(), $subject, $text, $html)) {
            throw new RuntimeException('The mail was not taken by the mail server');
        }
    }
}
