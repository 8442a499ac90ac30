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

use core\event\user_created;
use core\event\user_updated;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\person\people;
use stdClass;

/**
 * Makes the account of a sign-up, or finds the one that is there already, and fills it once the sign-up is confirmed.
 *
 * Until then it holds nothing that somebody typed but a name, and no password at all: whoever signed up first with an address
 * that is not theirs is never in an account that its owner confirms, not even by the link of core's own.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account {
    /**
     * Who has an address already.
     *
     * Compared as core does (lib/authlib.php, signup_validate_data): without regard to case, with regard to accents.
     *
     * @param string $email
     * @return stdClass|null The user; who is confirmed before who is not.
     */
    public static function of_email(string $email): ?stdClass {
        global $CFG, $DB;
        $exact = $DB->sql_equal('email', ':exact', false, true);
        $close = $DB->sql_equal('email', ':close', false, false);
        $found = $DB->get_records_sql(
            "SELECT * FROM {user}
              WHERE {$exact} AND deleted = 0 AND id IN (SELECT id FROM {user} WHERE {$close} AND mnethostid = :host)
           ORDER BY confirmed DESC, id",
            ['exact' => $email, 'close' => $email, 'host' => $CFG->mnet_localhost_id],
            0,
            1,
        );
        return reset($found) ?: null;
    }

    /**
     * Whether an account waits to be confirmed, and nobody was ever in it.
     *
     * @param stdClass $user
     * @return bool
     */
    public static function is_open(stdClass $user): bool {
        return $user->auth === 'email' && !$user->confirmed && !$user->suspended && !$user->deleted
            && !$user->firstaccess && !$user->lastlogin && !$user->currentlogin;
    }

    /**
     * Makes an empty account, as auth_email does (auth/email/auth.php).
     *
     * @param array $data Of {@see intake::take()}.
     * @param string $username
     * @return stdClass The user.
     */
    public static function make(array $data, string $username): stdClass {
        global $CFG;
        require_once($CFG->libdir . '/authlib.php');
        require_once($CFG->dirroot . '/user/lib.php');
        require_once($CFG->dirroot . '/user/editlib.php');

        $names = array_intersect_key($data['values'], array_flip(['firstname', 'lastname', 'email']));
        $user = signup_setup_new_user((object) ($names + ['username' => $username]));
        $user->password = AUTH_PASSWORD_NOT_CACHED;
        $user->lang = self::lang($data);
        $user->calendartype = $CFG->calendartype;
        $user->id = user_create_user($user, false, false);
        people::ensure((int) $user->id, ['origin' => $data['origin']]);
        user_created::create_from_userid($user->id)->trigger();
        return $user;
    }

    /**
     * Keeps an account that waits for another sign-up, which counts no less than the first one.
     *
     * @param stdClass $user
     */
    public static function reopen(stdClass $user): void {
        global $DB;
        $DB->update_record('user', [
            'id' => $user->id,
            // One that core made has a password, and a link of core's that leads to it.
            'password' => AUTH_PASSWORD_NOT_CACHED,
            'secret' => random_string(15),
            // Core removes accounts that were not confirmed in time.
            'timecreated' => time(),
        ]);
    }

    /**
     * Confirms an account: from now on it has the password and the answers of a sign-up.
     *
     * @param stdClass $user
     * @param array $data Of {@see intake::take()}, with username.
     */
    public static function fill(stdClass $user, array $data): void {
        global $CFG, $DB;
        require_once($CFG->libdir . '/authlib.php');
        require_once($CFG->dirroot . '/user/lib.php');
        require_once($CFG->dirroot . '/user/profile/lib.php');

        $id = (int) $user->id;
        $values = self::unique_only($data['values'], $id);
        $custom = array_filter($values, static fn(string $n): bool => str_starts_with($n, 'profile_field_'), ARRAY_FILTER_USE_KEY);
        // The address stays as the mail found it.
        $core = array_diff_key($values, $custom, ['email' => true]);
        user_update_user((object) ([
            'id' => $id,
            'username' => username::still_free($data['username'], $id),
            'password' => $data['password'],
            'secret' => random_string(15),
            'confirmed' => 1,
            'lang' => self::lang($data),
            'policyagreed' => empty($data['policyagreed']) ? 0 : 1,
        ] + $core), false, false);
        if ($custom) {
            profile_save_data((object) (['id' => $id] + $custom));
        }
        if (!empty($data['history'])) {
            $DB->insert_record('user_password_history', (object) [
                'userid' => $id, 'hash' => $data['history'], 'timecreated' => time(),
            ]);
        }
        $origin = $data['origin'];
        people::update(people::ensure($id), ['origin' => $origin, 'timecompleted' => $origin === 'web' ? time() : 0]);
        user_updated::create_from_userid($id)->trigger();
        foreach ($data['consents'] ?? [] as $textid => $given) {
            consents::record($id, (int) $textid, (bool) $given, consents::SIGNUP);
        }
    }

    /**
     * The language of who signed up.
     *
     * @param array $data
     * @return string
     */
    private static function lang(array $data): string {
        return $data['values']['lang'] ?? $data['lang'];
    }

    /**
     * The answers without those that somebody else has given already where each may be given once. Who signed up is asked
     * again at the first login, when we know who they are: a stranger is not told.
     *
     * @param array $values By name.
     * @param int $userid Whose they are.
     * @return array
     */
    private static function unique_only(array $values, int $userid): array {
        foreach (catalogue::all() as $name => $source) {
            if ($source->custom && $source->record->forceunique && isset($values[$name])) {
                $field = profile_get_user_field($source->record->datatype, $source->record->id);
                if ($field->edit_validate_field((object) ['id' => $userid, $name => $values[$name]])) {
                    unset($values[$name]);
                }
            }
        }
        return $values;
    }
}
