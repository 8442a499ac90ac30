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
 * By which road an account came: known only at the moment when it is made.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class origin {
    /** @var array<string, string> Roads by the beginning of the page that made the account. */
    private const PAGES = [
        '/user/editadvanced.php' => 'admin',
        '/admin/tool/uploaduser/' => 'csv',
        '/login/signup.php' => 'web',
    ];

    /** @var string[] All of them, for filters. */
    public const ALL = ['web', 'app', 'admin', 'csv', 'service', 'oauth2', 'ldap', 'shibboleth', 'other'];

    /**
     * Keeps by which road an account came.
     *
     * @param int $userid
     */
    public static function note(int $userid): void {
        global $DB;
        $auth = (string) $DB->get_field('user', 'auth', ['id' => $userid]);
        people::ensure($userid, ['origin' => self::of($auth)]);
    }

    /**
     * The road of an account that is being made in this request.
     *
     * @param string $auth Its authentication method.
     * @return string One of {@see ALL}.
     */
    private static function of(string $auth): string {
        global $SCRIPT;
        if (in_array($auth, ['oauth2', 'ldap', 'shibboleth'], true)) {
            return $auth;
        }
        foreach (self::PAGES as $page => $origin) {
            if (str_starts_with((string) $SCRIPT, $page)) {
                return $origin;
            }
        }
        return WS_SERVER ? 'service' : 'other';
    }
}
