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

/**
 * Which fields an authentication method keeps people from changing. They go to the administrator's list, never to the learner.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class locks {
    /**
     * The methods that lock a field while it is empty.
     *
     * 'unlockedifempty' lets people answer once, which is what we ask.
     *
     * @param string $name Of the field.
     * @return string[] Names of authentication plugins.
     */
    public static function methods(string $name): array {
        $locking = [];
        foreach (array_keys(\core_component::get_plugin_list('auth')) as $auth) {
            if (get_config('auth_' . $auth, 'field_lock_' . $name) === 'locked' || self::owns_profile($auth)) {
                $locking[] = $auth;
            }
        }
        return $locking;
    }

    /**
     * Whether the method keeps people's profiles itself, so that nothing can be asked here.
     *
     * @param string $auth
     * @return bool
     */
    private static function owns_profile(string $auth): bool {
        static $owns = [];
        if (!isset($owns[$auth])) {
            // Moodle Network's users belong to another site; it has no profile form here, like nologin.
            $owns[$auth] = exists_auth_plugin($auth) && !get_auth_plugin($auth)->can_edit_profile();
        }
        return $owns[$auth];
    }
}
