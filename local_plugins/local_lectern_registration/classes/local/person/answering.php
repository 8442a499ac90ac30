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

use core\event\user_updated;
use core\exception\moodle_exception;
use local_lectern_registration\event\registration_changed;
use local_lectern_registration\event\registration_completed;

/**
 * Stores what somebody answered, and tells when nothing is missing any more.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answering {
    /**
     * Stores answers, all or none. Only what the person is asked is taken, whatever was sent.
     *
     * @param int $userid
     * @param array $values By name, as {@see \local_lectern_registration\form\elements::values()} gives them.
     * @return standing How the person stands then.
     */
    public static function store(int $userid, array $values): standing {
        global $CFG, $DB, $USER;
        require_once($CFG->dirroot . '/user/lib.php');
        require_once($CFG->dirroot . '/user/profile/lib.php');

        $asked = requirements::of($userid)->missing;
        $taken = array_intersect_key($values, $asked);
        $core = [];
        $custom = [];
        foreach ($taken as $name => $value) {
            if ($asked[$name][1]->custom) {
                $custom[$name] = $value;
            } else {
                $core[$name] = $value;
            }
        }
        if ($taken) {
            self::tell_login_method($userid, $core, $custom);
        }
        $transaction = $DB->start_delegated_transaction();
        if ($core) {
            user_update_user((object) (['id' => $userid] + $core), false, false);
        }
        if ($custom) {
            profile_save_data((object) (['id' => $userid] + $custom));
        }
        if ($taken) {
            user_updated::create_from_userid($userid)->trigger();
            registration_changed::of($userid, array_keys($taken))->trigger();
        }
        $standing = requirements::of($userid);
        if ($taken && $standing->is_complete()) {
            people::complete(people::ensure($userid));
            registration_completed::of($userid, array_keys($taken))->trigger();
        }
        $transaction->allow_commit();

        if ($taken && $userid === (int) $USER->id) {
            self::refresh_session($core);
        }
        // That they are complete is remembered by the next page, which looks again: here it could be too early.
        return $standing;
    }

    /**
     * Has the login method know first, as core's own profile form does (user/edit.php): LDAP keeps answers in its directory.
     *
     * @param int $userid
     * @param array $core Columns of the user table.
     * @param array $custom By name, as core's objects of custom fields save them.
     */
    private static function tell_login_method(int $userid, array $core, array $custom): void {
        global $DB;
        $old = $DB->get_record('user', ['id' => $userid], '*', MUST_EXIST);
        if (!exists_auth_plugin($old->auth)) {
            return;
        }
        $method = get_auth_plugin($old->auth);
        $new = clone $old;
        if (!$method->is_internal()) {
            // LDAP's looks at all custom fields, also at those that are not asked.
            profile_load_data($new);
        }
        foreach ($core + $custom as $name => $value) {
            $new->$name = $value;
        }
        if (!$method->user_update($old, $new)) {
            throw new moodle_exception('cannotupdateprofile');
        }
    }

    /**
     * Has the running session know the answers, as core's own profile form does.
     *
     * @param array $core Columns of the user table.
     */
    private static function refresh_session(array $core): void {
        global $USER;
        foreach ($core as $name => $value) {
            $USER->$name = $value;
        }
        profile_load_custom_fields($USER);
    }
}
