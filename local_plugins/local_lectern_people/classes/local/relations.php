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

use core_user\fields;
use stdClass;

/**
 * Reads who manages whom now. Nothing is kept between requests: who was a manager a minute ago may not be one now.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relations {
    /**
     * Whether somebody manages somebody, directly or through others. Nobody whose account is closed manages anybody, whatever the
     * last sync knew.
     *
     * @param int $managerid
     * @param int $userid
     * @return bool
     */
    public static function manages(int $managerid, int $userid): bool {
        global $DB;
        if ($managerid <= 0 || $userid <= 0 || $managerid === $userid) {
            return false;
        }
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {local_lectern_people_closure} c
               JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
               JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
              WHERE c.ancestorid = :manager AND c.descendantid = :user",
            ['manager' => $managerid, 'user' => $userid],
        );
    }

    /**
     * Whether somebody manages anybody.
     *
     * @param int $managerid
     * @return bool
     */
    public static function has_team(int $managerid): bool {
        global $DB;
        return $managerid > 0 && $DB->record_exists_sql(
            "SELECT 1
               FROM {local_lectern_people_closure} c
               JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
               JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
              WHERE c.ancestorid = :manager",
            ['manager' => $managerid],
        );
    }

    /**
     * Those who manage somebody directly.
     *
     * @param int $userid
     * @return stdClass[] Users by id: id, names, fields of the picture, email, deleted, suspended.
     */
    public static function direct_managers(int $userid): array {
        global $DB;
        $fields = fields::for_userpic()->including('deleted', 'suspended')->get_sql('m', false, '', '', false)->selects;
        return $DB->get_records_sql(
            "SELECT {$fields}
               FROM {user} m
              WHERE m.deleted = 0 AND m.suspended = 0 AND m.id IN (
                        SELECT l.managerid FROM {local_lectern_people_link} l WHERE l.userid = :user AND l.endsync = 0
                    )
           ORDER BY m.lastname, m.firstname, m.id",
            ['user' => $userid],
        );
    }

    /**
     * A query for the ids of the people whom somebody manages.
     *
     * @param int $managerid
     * @param bool $direct Whether only those without anybody between.
     * @param string $prefix Of the parameters' names.
     * @return array{0: string, 1: array} SQL and its named parameters.
     */
    public static function team_sql(int $managerid, bool $direct, string $prefix): array {
        $condition = $direct ? ' AND tc.depth = 1' : '';
        return [
            "SELECT tc.descendantid
               FROM {local_lectern_people_closure} tc
               JOIN {user} tm ON tm.id = tc.ancestorid AND tm.deleted = 0 AND tm.suspended = 0
              WHERE tc.ancestorid = :{$prefix}manager{$condition}",
            [$prefix . 'manager' => $managerid],
        ];
    }
}
