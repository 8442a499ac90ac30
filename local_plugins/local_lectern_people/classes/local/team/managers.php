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
use core_user\fields;
use required_capability_exception;
use stdClass;

/**
 * Who manages people, directly or through others.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class managers {
    /**
     * Lets the current user ask it of some people: of themselves, of those whom they manage, or of anybody.
     *
     * @param int[] $userids
     * @throws required_capability_exception Where they may not ask it of one. It does not tell whether there is such a person.
     */
    public static function require_people(array $userids): void {
        global $DB, $USER;
        $context = context_system::instance();
        $others = array_diff($userids, [(int) $USER->id]);
        if ($others === [] || has_capability(access::VIEW_ALL, $context)) {
            return;
        }
        $managed = 0;
        if (has_capability(access::VIEW_TEAM, $context)) {
            [$insql, $params] = $DB->get_in_or_equal($others, SQL_PARAMS_NAMED, 'user');
            $managed = $DB->count_records_sql(
                "SELECT COUNT(1)
                   FROM {local_lectern_people_closure} c
                   JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
                   JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
                  WHERE c.ancestorid = :manager AND c.descendantid {$insql}",
                $params + ['manager' => (int) $USER->id],
            );
        }
        if ($managed !== count($others)) {
            throw new required_capability_exception($context, access::VIEW_ALL, 'nopermissions', '');
        }
    }

    /**
     * Who manages people.
     *
     * @param int[] $userids
     * @return stdClass[][] By person: users with id, names and depth (1 is direct), the nearest first. Of everybody.
     */
    public static function of(array $userids): array {
        global $DB;
        $managers = array_fill_keys($userids, []);
        if ($userids === []) {
            return [];
        }
        $names = fields::for_name()->get_sql('m', false, '', '', false)->selects;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
        $rows = $DB->get_records_sql(
            "SELECT c.id AS pair, c.descendantid, c.depth, m.id, {$names}
               FROM {local_lectern_people_closure} c
               JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
               JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
              WHERE c.descendantid {$insql}
           ORDER BY c.depth, m.lastname, m.firstname, m.id",
            $params,
        );
        foreach ($rows as $row) {
            $managers[(int) $row->descendantid][] = $row;
        }
        return $managers;
    }
}
