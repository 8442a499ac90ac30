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

namespace local_lectern_registration\local\report;

use core\context;
use core\context\system as context_system;
use core\context_helper;

/**
 * The cohorts of which the user may know who is in them.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohorts {
    /**
     * The condition on cohorts.
     *
     * One read, however many there are.
     *
     * @param string $cohort Alias of the table cohort.
     * @param string $prefix Of the parameters, unique in the query.
     * @return array{string, array} SQL and its parameters.
     */
    public static function sql(string $cohort, string $prefix): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal(self::contexts(), SQL_PARAMS_NAMED, "{$prefix}x", true, 0);
        return ["{$cohort}.contextid {$in}", $params];
    }

    /**
     * Names of cohorts.
     *
     * @param int[] $ids
     * @return array<int, string> By id, safe to print; without those that the user may not see.
     */
    public static function names(array $ids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'id', true, 0);
        [$visible, $more] = self::sql('c', 'c');
        return array_map(
            static fn(string $name): string => format_string($name, true, ['context' => context_system::instance()]),
            $DB->get_records_sql_menu("SELECT c.id, c.name FROM {cohort} c WHERE c.id {$in} AND {$visible}", $params + $more),
        );
    }

    /**
     * Contexts whose cohorts the user may see.
     *
     * @return int[] Ids.
     */
    private static function contexts(): array {
        global $DB;
        $fields = context_helper::get_preload_record_columns_sql('ctx');
        $records = $DB->get_recordset_sql(
            "SELECT {$fields} FROM {context} ctx WHERE ctx.id IN (SELECT c.contextid FROM {cohort} c)",
        );
        $ids = [];
        foreach ($records as $record) {
            $id = (int) $record->ctxid;
            context_helper::preload_from_record($record);
            if (has_capability('moodle/cohort:view', context::instance_by_id($id))) {
                $ids[] = $id;
            }
        }
        $records->close();
        return $ids;
    }
}
