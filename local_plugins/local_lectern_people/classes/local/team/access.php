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

namespace local_lectern_people\local\team;

use core\context\system as context_system;
use local_lectern_people\local\relations;
use moodle_exception;
use required_capability_exception;

/**
 * Who may see whose team, and what of it. Asked anew each time: who was a manager a minute ago may not be one now.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access {
    /** @var string The capability to see one's own team. */
    public const VIEW_TEAM = 'local/lectern_people:viewteam';
    /** @var string The capability to see everybody's. */
    public const VIEW_ALL = 'local/lectern_people:viewall';

    /**
     * Lets the current user in to a team, after login.
     *
     * @param int $managerid Whose team.
     * @throws moodle_exception For guests.
     * @throws required_capability_exception Where they may not see it. It does not tell whether there is such a person.
     */
    public static function require_team(int $managerid): void {
        global $USER;
        if (!isloggedin() || isguestuser()) {
            throw new moodle_exception('noguest');
        }
        $context = context_system::instance();
        if ($managerid === (int) $USER->id) {
            require_capability(self::VIEW_TEAM, $context);
        } else if (!self::may_see_person($managerid)) {
            throw new required_capability_exception($context, self::VIEW_ALL, 'nopermissions', '');
        }
    }

    /**
     * Whether the current user manages somebody and may see their team, or may see everybody's.
     *
     * @param int $userid
     * @return bool
     */
    private static function may_see_person(int $userid): bool {
        global $USER;
        $context = context_system::instance();
        return has_capability(self::VIEW_ALL, $context)
            || (has_capability(self::VIEW_TEAM, $context) && relations::manages((int) $USER->id, $userid));
    }

    /**
     * Whether the site lets the current user see a field of other people that an administrator can hide.
     *
     * @param string $field Such as lastaccess or suspended.
     * @return bool
     */
    public static function shows(string $field): bool {
        global $CFG;
        return !in_array($field, explode(',', (string) ($CFG->hiddenuserfields ?? '')), true)
            || has_capability('moodle/user:viewhiddendetails', context_system::instance());
    }
}
