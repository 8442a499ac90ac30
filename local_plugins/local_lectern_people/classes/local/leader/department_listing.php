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

namespace local_lectern_people\local\leader;

use local_lectern_people\local\settings;
use local_lectern_people\local\source\department;
use stdClass;

/**
 * Departments as they stand in the chosen field, and those that have a head though nobody is in them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class department_listing extends listing {
    #[\Override]
    public function page(string $search, string $show, int $from, int $most): array {
        global $DB;
        [$written, $params] = self::written();
        [$where, $searched] = self::contains('k.name', $search);
        $key = leaders::key('k.name');
        $having = match ($show) {
            'with' => 'HAVING SUM(n.led) > 0',
            'without' => 'HAVING SUM(n.led) = 0',
            default => '',
        };
        $names = "SELECT n.namekey, MIN(n.name) AS name, SUM(n.people) AS people
                    FROM (
                             SELECT {$key} AS namekey, k.name, k.people, k.led
                               FROM (
                                        {$written}
                                        SELECT l.itemname AS name, 0 AS people, 1 AS led
                                          FROM {local_lectern_people_leader} l
                                         WHERE l.kind = :kind
                                    ) k
                              WHERE {$where}
                         ) n
                GROUP BY n.namekey
                         {$having}";
        $params += $searched + ['kind' => leaders::DEPARTMENT];
        $total = $DB->count_records_sql("SELECT COUNT(1) FROM ({$names}) a", $params);
        $rows = $DB->get_records_sql("{$names} ORDER BY name, namekey", $params, $from, $most);
        $items = [];
        foreach ($rows as $row) {
            $items[$row->namekey] = new item(0, $row->name, s($row->name), '', (int) $row->people);
        }
        foreach (leaders::of_departments(array_map('strval', array_keys($items))) as $leader) {
            $items[$leader->namekey]->leaders[(int) $leader->id] = $leader;
        }
        return [array_values($items), $total];
    }

    /**
     * A query for the names that stand in the field, up to the next one.
     *
     * @return array{0: string, 1: array} SQL and named parameters.
     */
    private static function written(): array {
        global $DB;
        $field = settings::get('departmentfield');
        $custom = department::custom_field($field);
        if ($custom === null && !in_array($field, ['department', 'institution'], true)) {
            return ['', []];
        }
        $name = $custom === null ? "u.{$field}" : 'd.data';
        $join = $custom === null ? '' : 'JOIN {user_info_data} d ON d.userid = u.id AND d.fieldid = :field';
        $short = 'TRIM(' . $DB->sql_substr($name, 1, 255) . ')';
        return [
            "SELECT {$short} AS name, 1 AS people, 0 AS led
               FROM {user} u {$join}
              WHERE u.deleted = 0 AND TRIM({$name}) <> ''
          UNION ALL",
            $custom === null ? [] : ['field' => $custom],
        ];
    }
}
