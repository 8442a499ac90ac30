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

namespace local_lectern_registration\local\person;

use core\message\message;
use core_user;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\settings;
use moodle_url;
use stdClass;

/**
 * Reminds those who lack something: some days before their grace ends or when one login is left, and again and again those
 * who come by the app only, where nothing is asked.
 *
 * Who is reminded of what is written down in one transaction with the message: nobody is reminded twice of the same.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders {
    /** @var int People that are read at once. */
    private const BATCH = 500;

    /** @var int Who was not here for so long is not reminded, in days. */
    private const AWAY_DAYS = 90;

    /**
     * Sends what is due.
     *
     * @return int To how many.
     */
    public static function send(): int {
        global $DB;
        if (settings::is_off()) {
            return 0;
        }
        $sent = 0;
        $last = 0;
        do {
            [$sql, $params] = self::query($last);
            $people = $DB->get_records_sql($sql, $params, 0, self::BATCH);
            foreach ($people as $person) {
                $last = (int) $person->id;
                $due = self::due($person, time());
                // One by one, what a query cannot tell: who may not edit their own profile is not reminded of it.
                if ($due !== null && !requirements::of($last)->is_complete()) {
                    self::remind($person, $due);
                    $sent++;
                }
            }
        } while ($people);
        return $sent;
    }

    /**
     * Those who lack something and were here lately, the next ones.
     *
     * @param int $after User id.
     * @return array{string, array}
     */
    private static function query(int $after): array {
        $missing = missing_sql::of(form_store::current());
        $askall = settings::get('askexisting') ? '' : 'AND u.timecreated >= :since';
        return [
            "SELECT u.*, r.timeasked, r.logins, r.timecompleted, r.reminder, r.timereminded, t.lasttoken
               FROM {user} u
               {$missing->joins()}
          LEFT JOIN {" . people::TABLE . "} r ON r.userid = u.id
          LEFT JOIN (SELECT userid, MAX(lastaccess) AS lasttoken FROM {external_tokens} GROUP BY userid) t ON t.userid = u.id
              WHERE u.id > :after AND {$missing->people()} AND {$missing->count()} > 0
                AND (u.lastaccess > :lately OR t.lasttoken > :latelytoo) {$askall}
           ORDER BY u.id",
            $missing->params() + [
                'after' => $after,
                'lately' => time() - self::AWAY_DAYS * DAYSECS,
                'latelytoo' => time() - self::AWAY_DAYS * DAYSECS,
                'since' => (int) get_config('local_lectern_registration', 'since'),
            ],
        ];
    }

    /**
     * Of what somebody is to be reminded now.
     *
     * @param stdClass $person A row of the query.
     * @param int $now Unix time.
     * @return string|null What names the reminder; null where none is due.
     */
    private static function due(stdClass $person, int $now): ?string {
        $name = self::due_of_grace($person, $now);
        if ($name !== null && $name !== $person->reminder) {
            return $name;
        }
        $every = settings::number('remindapp');
        // By the app only: a token was used later than any page. In the browser the page itself asks.
        $byapp = (int) $person->lasttoken > (int) $person->currentlogin;
        if (!$every || !$byapp || (int) $person->timereminded > $now - $every * DAYSECS) {
            return null;
        }
        return '';
    }

    /**
     * What names the reminder of the end of somebody's grace, so that it is sent once.
     *
     * @param stdClass $person A row of the query; what is null in it is of somebody who was not asked yet.
     * @param int $now Unix time.
     * @return string|null Null where it has no end that is near.
     */
    private static function due_of_grace(stdClass $person, int $now): ?string {
        $grace = grace::of($person, $person, $now);
        if (!$grace->holds) {
            return null;
        }
        if ($grace->until) {
            $left = (int) ceil(($grace->until - $now) / DAYSECS);
            $days = array_filter(
                array_map(intval(...), explode(',', settings::get('remind'))),
                static fn(int $day): bool => $day >= $left && $day > 0,
            );
            return $days ? 'grace' . $grace->until . '-' . min($days) : null;
        }
        return $person->timeasked && $grace->logins === 1 ? 'login' . $person->timeasked : null;
    }

    /**
     * Reminds somebody.
     *
     * @param stdClass $person
     * @param string $due What names the reminder; empty for one that comes again and again.
     */
    private static function remind(stdClass $person, string $due): void {
        global $DB;
        $record = people::ensure((int) $person->id);
        $transaction = $DB->start_delegated_transaction();
        people::update($record, ['timereminded' => time()] + ($due === '' ? [] : ['reminder' => $due]));
        $user = core_user::get_user($person->id);
        $lang = force_current_language($user->lang);
        $url = new moodle_url('/local/lectern_registration/complete.php');
        $about = ['firstname' => $user->firstname, 'url' => $url->out(false)];
        $message = new message();
        $message->component = 'local_lectern_registration';
        $message->name = 'reminder';
        $message->notification = 1;
        $message->userfrom = core_user::get_noreply_user();
        $message->userto = $user;
        $message->subject = get_string('mail:reminder_subject', 'local_lectern_registration');
        $message->fullmessage = get_string('mail:reminder', 'local_lectern_registration', $about);
        $message->fullmessageformat = FORMAT_PLAIN;
        $message->fullmessagehtml = text_to_html(s($message->fullmessage), false, false, true);
        $message->smallmessage = $message->subject;
        $message->contexturl = $url->out(false);
        $message->contexturlname = get_string('completetitle', 'local_lectern_registration');
        message_send($message);
        force_current_language($lang);
        $transaction->allow_commit();
    }
}
