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

namespace local_lectern_people\local\source;

use local_lectern_people\local\same_sql;
use local_lectern_people\local\settings;

/**
 * Departments with named heads. Only where people cannot write their own department.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class department extends source {
    #[\Override]
    public function name(): string {
        return 'department';
    }

    #[\Override]
    public function problem(): ?string {
        $field = settings::get('departmentfield');
        $custom = self::custom_field($field);
        if ($custom !== null) {
            return ownership::custom_field_problem($custom);
        }
        return in_array($field, ['department', 'institution'], true)
            ? ownership::standard_field_problem($field)
            : get_string('problem:nofield', 'local_lectern_people');
    }

    #[\Override]
    public function claims_sql(): ?array {
        global $DB;
        $field = settings::get('departmentfield');
        $custom = self::custom_field($field);
        $name = $custom === null ? "p.{$field}" : 'd.data';
        $join = $custom === null ? '' : 'JOIN {user_info_data} d ON d.userid = p.id AND d.fieldid = :departmentfield';
        return [
            "SELECT p.id AS userid, l.userid AS managerid, 1 AS matches, " . $DB->sql_substr('MIN(l.itemname)', 1, 255) . " AS value
               FROM {user} p {$join}
               JOIN {local_lectern_people_leader} l ON l.kind = :departmentkind AND l.itemid = 0 AND l.userid <> p.id
                    AND " . same_sql::of('l.itemname', $name) . "
              WHERE p.deleted = 0
           GROUP BY p.id, l.userid",
            ['departmentkind' => 'department'] + ($custom === null ? [] : ['departmentfield' => $custom]),
        ];
    }

    /**
     * The custom profile field in which departments stand.
     *
     * @param string $field As it is set.
     * @return int|null
     */
    public static function custom_field(string $field): ?int {
        return preg_match('/^profile_(\d+)$/', $field, $parts) ? (int) $parts[1] : null;
    }
}
