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
use local_lectern_registration\event\registration_changed;
use local_lectern_registration\event\registration_completed;
use local_lectern_registration\local\form\form_store;

/**
 * Stores what somebody answered, and tells when nothing is missing any more.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answering {
    /**
     * Stores answers. Only what the person is asked is taken, whatever was sent.
     *
     * @param int $userid
     * @param array $values By name, as {@see \local_lectern_registration\form\elements::values()} gives them.
     * @return standing How the person stands then.
     */
    public static function store(int $userid, array $values): standing {
        global $CFG, $DB, $USER;
        require_once($CFG->dirroot . '/user/lib.php');
        require_once($CFG->dirroot . '/user/profile/lib.php');

        $transaction = $DB->start_delegated_transaction();
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
            self::complete($userid, array_keys($taken));
        }
        $transaction->allow_commit();

        if ($taken && $userid === (int) $USER->id) {
            self::refresh_session($core);
        }
        return $standing;
    }

    /**
     * Notes that nothing is missing any more.
     *
     * @param int $userid
     * @param string[] $names Of what was answered last.
     */
    private static function complete(int $userid, array $names): void {
        $version = form_store::version(time());
        people::update(people::ensure($userid), ['timecompleted' => time()]);
        registration_completed::of($userid, $names)->trigger();
        people::remember_complete($userid, $version);
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
