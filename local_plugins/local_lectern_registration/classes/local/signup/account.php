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
use core_text;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\person\people;
use local_lectern_registration\local\settings;
use stdClass;

/**
 * Makes the account of a sign-up, or finds the one that is there already.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account {
    /** @var int How long a username may be; the column's length. */
    private const USERNAME_LENGTH = 100;

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
     * Makes an account, as auth_email does (auth/email/auth.php), of a password that is hashed already.
     *
     * @param array $data Of {@see intake::take()}.
     * @return array{stdClass, string} The user, and the username that was wished.
     */
    public static function make(array $data): array {
        global $CFG;
        require_once($CFG->libdir . '/authlib.php');
        require_once($CFG->dirroot . '/user/lib.php');
        require_once($CFG->dirroot . '/user/editlib.php');
        require_once($CFG->dirroot . '/user/profile/lib.php');

        $values = self::unique_only($data['values']);
        $custom = array_filter($values, static fn(string $n): bool => str_starts_with($n, 'profile_field_'), ARRAY_FILTER_USE_KEY);
        $wished = self::wished_username($data);
        $user = signup_setup_new_user((object) ($values + ['username' => self::free_username($wished)]));
        $user->password = $data['password'];
        $user->lang = $values['lang'] ?? $data['lang'];
        $user->calendartype = $CFG->calendartype;
        $user->policyagreed = empty($data['policyagreed']) ? 0 : 1;
        $user->id = user_create_user((object) array_diff_key((array) $user, $custom), false, false);
        if ($custom) {
            profile_save_data((object) (['id' => $user->id] + $custom));
        }
        if (!empty($data['wantsurl'])) {
            set_user_preference('auth_email_wantsurl', $data['wantsurl'], $user);
        }
        people::ensure((int) $user->id, ['origin' => $data['origin'], 'timecompleted' => $data['origin'] === 'web' ? time() : 0]);
        user_created::create_from_userid($user->id)->trigger();
        foreach ($data['consents'] ?? [] as $textid => $given) {
            consents::record((int) $user->id, (int) $textid, (bool) $given, 'signup');
        }
        return [$user, $wished];
    }

    /**
     * The answers without those that somebody else has given already where each may be given once. Who signed up is asked
     * again at the first login, when we know who they are: a stranger is not told.
     *
     * @param array $values By name.
     * @return array
     */
    private static function unique_only(array $values): array {
        foreach (catalogue::all() as $name => $source) {
            if ($source->custom && $source->record->forceunique && isset($values[$name])) {
                $field = profile_get_user_field($source->record->datatype, $source->record->id);
                if ($field->edit_validate_field((object) ['id' => 0, $name => $values[$name]])) {
                    unset($values[$name]);
                }
            }
        }
        return $values;
    }

    /**
     * The username that somebody wished, or their address.
     *
     * @param array $data
     * @return string
     */
    private static function wished_username(array $data): string {
        $wished = $data['username'] ?? '';
        if ($wished === '' || settings::get('usernameisemail') && $data['origin'] === 'web') {
            $wished = core_text::strtolower($data['values']['email']);
        }
        return $wished;
    }

    /**
     * A username that nobody has.
     *
     * @param string $wished
     * @return string The wished one, or one like it with a number.
     */
    private static function free_username(string $wished): string {
        global $CFG, $DB;
        $base = core_text::substr(\core_user::clean_field($wished, 'username'), 0, self::USERNAME_LENGTH - 10);
        $name = $base === '' ? 'user' : $base;
        // A number at random, so that thousands with one wish do not each count through those before them.
        while ($DB->record_exists('user', ['username' => $name, 'mnethostid' => $CFG->mnet_localhost_id])) {
            $name = $base . random_int(1000, 999999999);
        }
        return $name;
    }
}
