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

namespace local_lectern_people\local;

use core_cache\cache;
use core_cache\store;
use core_user;

/**
 * Lets managers open the profiles of those they manage. What stands there is what core shows them: no field is widened.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile_access {
    /**
     * Core asks whether the current user may open a profile. A search for people asks for each of those found: who has no team is
     * looked up once a request.
     *
     * @param int $userid Whose.
     * @return int One of core_user::VIEWPROFILE_….
     */
    public static function answer(int $userid): int {
        global $USER;
        $allowed = isloggedin() && !isguestuser() && self::has_team((int) $USER->id)
            && has_capability('local/lectern_people:viewteam', \core\context\system::instance())
            && relations::manages((int) $USER->id, $userid);
        return $allowed ? core_user::VIEWPROFILE_FORCE_ALLOW : core_user::VIEWPROFILE_DO_NOT_PREVENT;
    }

    /**
     * Forgets who has a team, after a sync.
     */
    public static function forget(): void {
        self::memo()->purge();
    }

    /**
     * Whether somebody has a team. That alone opens nothing.
     *
     * @param int $userid
     * @return bool
     */
    private static function has_team(int $userid): bool {
        $memo = self::memo();
        $known = $memo->get($userid);
        if ($known === false) {
            $known = (int) relations::has_team($userid);
            $memo->set($userid, $known);
        }
        return $known === 1;
    }

    /**
     * What is known of this request.
     *
     * @return cache
     */
    private static function memo(): cache {
        return cache::make_from_params(store::MODE_REQUEST, 'local_lectern_people', 'hasteam', [], [
            'simplekeys' => true, 'simpledata' => true,
        ]);
    }
}
