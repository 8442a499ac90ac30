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
     * Tells somebody that they have an account already.
     *
     * @param stdClass $user
     */
    public static function exists(stdClass $user): void {
        self::tell($user, 'mail:exists', ['url' => (new moodle_url('/login/forgot_password.php'))->out(false)]);
    }

    /**
     * Sends the link by which a sign-up is confirmed. It says which one: somebody else may have signed up with the address too.
     *
     * @param stdClass $user To whom.
     * @param array $data What was typed, with username and named.
     * @param string $token
     * @param int $time When the form was sent.
     */
    public static function confirm(stdClass $user, array $data, string $token, int $time): void {
        $to = clone $user;
        $to->firstname = $data['values']['firstname'] ?? $user->firstname;
        $to->lastname = $data['values']['lastname'] ?? $user->lastname;
        $to->username = $data['username'];
        $to->lang = $data['values']['lang'] ?? $data['lang'];
        self::tell($to, 'mail:confirm', [
            'url' => (new moodle_url('/local/lectern_registration/confirm.php', ['token' => $token]))->out(false),
        ], $time, $data['named']);
    }

    /**
     * Sends a mail in the person's language.
     *
     * @param stdClass $user
     * @param string $key Of the string; the subject's ends in _subject.
     * @param array $about What else the string names.
     * @param int $time A moment that it names; none if 0.
     * @param string $named What to tell of the username; see {@see username}.
     */
    private static function tell(stdClass $user, string $key, array $about, int $time = 0, string $named = ''): void {
        $lang = force_current_language($user->lang);
        try {
            $about += [
                'firstname' => $user->firstname,
                'username' => $user->username,
                'site' => format_string(get_site()->fullname, true, ['context' => \core\context\system::instance()]),
                'login' => (new moodle_url('/login/index.php'))->out(false),
                'time' => $time ? userdate($time, '', \core_date::get_user_timezone($user)) : '',
            ];
            $subject = get_string("{$key}_subject", 'local_lectern_registration', $about);
            $text = get_string($key, 'local_lectern_registration', $about);
            if ($named !== '') {
                $text .= "\n\n" . get_string("mail:{$named}", 'local_lectern_registration', $about);
            }
        } finally {
            force_current_language($lang);
        }
        $html = text_to_html(s($text), false, false, true);
        if (!email_to_user($user, core_user::get_support_user(), $subject, $text, $html)) {
            throw new RuntimeException('The mail was not taken by the mail server');
        }
    }
}
