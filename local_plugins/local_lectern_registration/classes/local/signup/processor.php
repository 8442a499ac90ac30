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

use core\lock\lock_config;
use stdClass;
use Throwable;

/**
 * Works through the sign-ups that were written down: makes accounts, and sends the mails.
 *
 * A row is first an account (or the finding that there is one), in one transaction with the row's new state, and then a
 * mail. A crash in between loses neither: the next run goes on where the row says.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class processor {
    /** @var int Rows that are read at once. */
    private const BATCH = 200;

    /** @var int Attempts before a row is given up: the last one about three days after the first, longer than a weekend. */
    private const ATTEMPTS = 20;

    /** @var int Mails an hour to one address. */
    private const MAILS_HOUR = 4;

    /** @var int Mails a day to one address. */
    private const MAILS_DAY = 8;

    /**
     * Works until nothing waits or the time is over.
     *
     * @param int $seconds How long.
     * @return int How many rows were looked at.
     */
    public static function run(int $seconds = 240): int {
        global $DB;
        $lock = lock_config::get_lock_factory('local_lectern_registration')->get_lock('signup', 0);
        if (!$lock) {
            // Another process works on them; it looks again before it ends.
            return 0;
        }
        $end = time() + $seconds;
        $seen = 0;
        try {
            do {
                $rows = $DB->get_records_select(
                    intake::TABLE,
                    'state IN (' . intake::WAITING . ', ' . intake::MAILING . ') AND timenext <= :now',
                    ['now' => time()],
                    'timenext, id',
                    '*',
                    0,
                    self::BATCH,
                );
                foreach ($rows as $row) {
                    self::try_row($row);
                    $seen++;
                    if (time() >= $end) {
                        break 2;
                    }
                }
            } while ($rows);
        } finally {
            $lock->release();
        }
        return $seen;
    }

    /**
     * Takes one row as far as it goes.
     *
     * @param stdClass $row
     */
    private static function try_row(stdClass $row): void {
        global $DB;
        // First the next attempt, then this one: a row that kills the process does not stand in the way of all others.
        self::change($row, [
            'attempts' => $row->attempts + 1,
            'timenext' => time() + min(6 * HOURSECS, 60 * 2 ** $row->attempts),
        ]);
        $within = $DB->is_transaction_started();
        try {
            if ((int) $row->state === intake::WAITING) {
                self::make_account($row);
            }
            self::send_mail($row);
        } catch (Throwable $error) {
            if (!$within && $DB->is_transaction_started()) {
                // Another plugin left one open: the rows that follow must not be lost in it.
                $DB->force_transaction_rollback();
            }
            self::note_error($row, $error);
        }
    }

    /**
     * Makes the account, or finds that there is one.
     *
     * @param stdClass $row
     */
    private static function make_account(stdClass $row): void {
        global $CFG, $DB;
        $before = clone $row;
        $data = self::data($row);
        $transaction = $DB->start_delegated_transaction();
        try {
            $user = empty($CFG->allowaccountssameemail) ? account::of_email($data['values']['email']) : null;
            if ($user && !account::is_open($user)) {
                // What a stranger typed is nobody's business.
                $outcome = 'exists';
                $data = [];
            } else {
                $outcome = $user ? 'unconfirmed' : 'created';
                [$data['username'], $data['named']] = username::choose($data, $user);
                $user ? account::reopen($user) : $user = account::make($data, $data['username']);
            }
            self::change($row, [
                'state' => intake::MAILING,
                'outcome' => $outcome,
                'userid' => $user->id,
                'data' => self::encode($data),
            ]);
            $transaction->allow_commit();
        } catch (Throwable $error) {
            $row->state = $before->state;
            $row->data = $before->data;
            $transaction->rollback($error);
        }
    }

    /**
     * Sends the mail that the outcome needs.
     *
     * @param stdClass $row
     */
    private static function send_mail(stdClass $row): void {
        $user = \core_user::get_user($row->userid);
        if (!$user || $user->deleted) {
            self::finish($row);
            return;
        }
        if (!self::may_mail($row, \core_text::strtolower($user->email))) {
            return;
        }
        if ($row->outcome === 'exists') {
            mails::exists($user);
            self::finish($row);
            return;
        }
        [$token, $secret] = confirmation::token();
        self::change($row, ['secret' => $secret]);
        mails::confirm($user, self::data($row), $token, (int) $row->timecreated);
        self::change($row, ['state' => intake::SENT, 'lasterror' => '']);
    }

    /**
     * Whether a row's address may get its mail now. Each row counts once, however often the mail server refuses.
     *
     * @param stdClass $row Waits for the next hour, or is finished, where it may not.
     * @param string $email
     * @return bool
     */
    private static function may_mail(stdClass $row, string $email): bool {
        $data = self::data($row);
        if (empty($data['countedday'])) {
            if (!limit::take('mailday', $email, self::MAILS_DAY, DAYSECS)) {
                self::finish($row, 'limited');
                return false;
            }
            $data['countedday'] = true;
            self::change($row, ['data' => self::encode($data)]);
        }
        if (empty($data['countedhour'])) {
            if (!limit::take('mail', $email, self::MAILS_HOUR)) {
                self::change($row, ['attempts' => $row->attempts - 1, 'timenext' => limit::next_window()]);
                return false;
            }
            $data['countedhour'] = true;
            self::change($row, ['data' => self::encode($data)]);
        }
        return true;
    }

    /**
     * All is done with a row; nothing personal stays.
     *
     * @param stdClass $row
     * @param string|null $outcome
     */
    private static function finish(stdClass $row, ?string $outcome = null): void {
        self::change($row, [
            'state' => intake::DONE, 'outcome' => $outcome ?? $row->outcome, 'data' => null, 'secret' => '', 'lasterror' => '',
        ]);
    }

    /**
     * Notes that an attempt failed.
     *
     * @param stdClass $row
     * @param Throwable $error
     */
    private static function note_error(stdClass $row, Throwable $error): void {
        $over = $row->attempts >= self::ATTEMPTS;
        mtrace("Sign-up {$row->id} failed, attempt {$row->attempts}: {$error->getMessage()}");
        // The message may name what was typed: an administrator reads the class in the table, the whole in the task's log.
        self::change($row, [
            'lasterror' => \core_text::substr($error::class, 0, 255),
        ] + ($over ? ['state' => intake::FAILED, 'data' => null, 'secret' => ''] : []));
    }

    /**
     * Changes a row.
     *
     * @param stdClass $row Changed too.
     * @param array $changes
     */
    private static function change(stdClass $row, array $changes): void {
        global $DB;
        $changes['timemodified'] = time();
        $DB->update_record(intake::TABLE, ['id' => $row->id] + $changes);
        foreach ($changes as $name => $value) {
            $row->$name = $value;
        }
    }

    /**
     * What a row keeps.
     *
     * @param stdClass $row
     * @return array
     */
    private static function data(stdClass $row): array {
        return json_decode($row->data, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * What a row is to keep, as it is stored.
     *
     * @param array $data
     * @return string
     */
    private static function encode(array $data): string {
        return json_encode($data, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }
}
