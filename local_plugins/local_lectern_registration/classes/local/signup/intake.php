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

use core\task\manager;
use local_lectern_registration\local\once;
use local_lectern_registration\task\process_signups;

/**
 * Takes a sign-up that was sent: writes it down, and does nothing else.
 *
 * Whether the address has an account already is found out by a task, later and elsewhere. So the answer to a stranger is the
 * same in words, status and time whoever's address it is.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class intake {
    /** @var string The ledger. */
    public const TABLE = 'local_lectern_registration_signup';

    /** @var int Waits to be looked at. */
    public const WAITING = 0;

    /** @var int Confirmed, or nothing is to be confirmed; nothing personal is left in the row. */
    public const DONE = 1;

    /** @var int The account is made or found; the mail waits to be sent. */
    public const MAILING = 2;

    /** @var int Given up after many attempts; nothing personal is left in the row. */
    public const FAILED = 3;

    /** @var int The mail is sent; its link waits to be followed. */
    public const SENT = 4;

    /**
     * Writes a sign-up down.
     *
     * @param string $token Names it: a second one of the same name is dropped.
     * @param array $values Checked answers by name, with email; without a password.
     * @param string $password As it was typed; only its hash is kept.
     * @param array $more What else the account needs: origin (web, app), username, consents, policyagreed,
     *     wantsurl, redirect.
     */
    public static function take(string $token, array $values, string $password, array $more): void {
        $now = time();
        $data = [
            'values' => $values,
            'password' => hash_internal_user_password($password),
            'history' => self::history_hash($password),
            'lang' => current_language(),
        ] + $more;
        once::insert(self::TABLE, [
            'token' => hash('sha256', $token),
            'secret' => '',
            'userid' => 0,
            'state' => self::WAITING,
            'outcome' => '',
            'data' => json_encode($data, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
            'attempts' => 0,
            'lasterror' => '',
            'timenext' => $now,
            'timecreated' => $now,
            'timemodified' => $now,
        ], 'token');
        manager::queue_adhoc_task(new process_signups(), true);
    }

    /**
     * Forgets the sign-ups of somebody.
     *
     * @param int $userid
     */
    public static function forget_user(int $userid): void {
        global $DB;
        if ($userid) {
            $DB->delete_records(self::TABLE, ['userid' => $userid]);
        }
    }

    /**
     * What core keeps of a password so that it is not used again (user/lib.php, user_add_password_history). It takes the
     * password as it was typed, and that is known only now.
     *
     * @param string $password
     * @return string Empty where passwords may be used again.
     */
    private static function history_hash(string $password): string {
        global $CFG;
        if (($CFG->passwordreuselimit ?? 0) <= 0) {
            return '';
        }
        $salt = substr(strtr(base64_encode(random_bytes(16)), '+', '.'), 0, 16);
        return crypt($password, '$6$rounds=10000$' . $salt . '$');
    }
}
