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

use core\exception\moodle_exception;
use core\lock\lock_config;
use moodle_url;
use stdClass;

/**
 * A sign-up that waits to be confirmed: by who reads the mail, and knows the password that was typed in that very sign-up.
 *
 * Each mail's link is of its own sign-up. So neither somebody who signs up with an address that is not theirs gets into the
 * account that its owner confirms, nor do they keep the owner out by signing up after them.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class confirmation {
    /** @var int How long a link works. */
    public const LIFE = 7 * DAYSECS;

    /** @var int Passwords an hour that may be tried with one link. */
    private const TRIES = 10;

    /** @var int Characters of a token. */
    private const LENGTH = 40;

    /**
     * Constructor.
     *
     * @param stdClass $row Of the ledger.
     * @param stdClass $user The account.
     */
    private function __construct(
        /** @var stdClass Row of the ledger. */
        private readonly stdClass $row,
        /** @var stdClass The account. */
        private readonly stdClass $user,
    ) {
    }

    /**
     * A new token for a mail. Only its hash is kept, in the column secret.
     *
     * @return array{string, string} Token and hash.
     */
    public static function token(): array {
        $token = random_string(self::LENGTH);
        return [$token, hash('sha256', $token)];
    }

    /**
     * The sign-up of a token.
     *
     * @param string $token
     * @return self|null Null where the link does not work, or no longer.
     */
    public static function find(string $token): ?self {
        global $CFG, $DB;
        if (strlen($token) !== self::LENGTH || ($CFG->registerauth ?? '') !== 'email') {
            return null;
        }
        $row = $DB->get_record(intake::TABLE, ['secret' => hash('sha256', $token), 'state' => intake::SENT]);
        if (!$row || $row->timemodified < time() - self::LIFE) {
            return null;
        }
        $user = $DB->get_record('user', ['id' => $row->userid]);
        return $user && account::is_open($user) ? new self($row, $user) : null;
    }

    /**
     * When the form was sent.
     *
     * @return int
     */
    public function time(): int {
        return (int) $this->row->timecreated;
    }

    /**
     * Counts a try.
     *
     * @return bool Whether a password may be tried.
     */
    public function may_try(): bool {
        return limit::take('confirm', (string) $this->row->id, self::TRIES);
    }

    /**
     * Whether a password is the one of this sign-up.
     *
     * @param string $password
     * @return bool
     */
    public function is_password(string $password): bool {
        $hash = $this->data()['password'];
        // Core's own check would write a new hash into the account.
        foreach (['', ...array_values(get_password_peppers())] as $pepper) {
            if (password_verify($password . $pepper, $hash)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Confirms: the account is filled, and no other link to it works any more.
     *
     * @return stdClass The user, as for a login.
     */
    public function confirm(): stdClass {
        global $DB;
        $userid = (int) $this->user->id;
        $lock = lock_config::get_lock_factory('local_lectern_registration')->get_lock("confirm{$userid}", 10);
        if (!$lock) {
            throw new moodle_exception('locktimeout');
        }
        try {
            if (!account::is_open($DB->get_record('user', ['id' => $userid], '*', MUST_EXIST))) {
                throw new moodle_exception('confirm:dead', 'local_lectern_registration');
            }
            $transaction = $DB->start_delegated_transaction();
            account::fill($this->user, $this->data());
            $DB->execute(
                'UPDATE {' . intake::TABLE . "} SET state = :done, data = NULL, secret = '', timemodified = :now
                  WHERE userid = :user",
                ['done' => intake::DONE, 'now' => time(), 'user' => $userid],
            );
            $transaction->allow_commit();
        } finally {
            $lock->release();
        }
        return get_complete_user_data('id', $userid);
    }

    /**
     * Where the person wanted to go.
     *
     * @return moodle_url|null
     */
    public function destination(): ?moodle_url {
        global $CFG;
        $data = $this->data();
        foreach (['redirect', 'wantsurl'] as $name) {
            $url = clean_param($data[$name] ?? '', PARAM_LOCALURL);
            if ($url !== '') {
                return new moodle_url(str_starts_with("{$url}/", "{$CFG->wwwroot}/") || $url[0] === '/' ? $url : "/{$url}");
            }
        }
        return null;
    }

    /**
     * What was typed.
     *
     * @return array
     */
    private function data(): array {
        return json_decode($this->row->data, true, 512, JSON_THROW_ON_ERROR);
    }
}
