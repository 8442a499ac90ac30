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

namespace local_lectern_registration\local;

/**
 * Inserts a row unless there is one like it, in a single statement: two at once make one row and no error, so no
 * transaction around it breaks.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class once {
    /**
     * Inserts a row, unless its unique column has that value already.
     *
     * @param string $table Name without prefix.
     * @param array $record All columns without a default, by name; the names are never of somebody else's choice.
     * @param string $uniquecolumn The column that has a unique index of its own.
     */
    public static function insert(string $table, array $record, string $uniquecolumn): void {
        global $DB;
        $columns = array_keys($record);
        $insert = "INSERT INTO {{$table}} (" . implode(', ', $columns) . ') VALUES (:' . implode(', :', $columns) . ')';
        match ($DB->get_dbfamily()) {
            'postgres' => $DB->execute("{$insert} ON CONFLICT ({$uniquecolumn}) DO NOTHING", $record),
            'mysql' => $DB->execute("{$insert} ON DUPLICATE KEY UPDATE id = id", $record),
            default => self::insert_plainly($table, $record, $uniquecolumn),
        };
    }

    /**
     * Inserts on databases of which we know no such statement; two at once may fail.
     *
     * @param string $table
     * @param array $record
     * @param string $uniquecolumn
     */
    private static function insert_plainly(string $table, array $record, string $uniquecolumn): void {
        global $DB;
        if (!$DB->record_exists($table, [$uniquecolumn => $record[$uniquecolumn]])) {
            $DB->insert_record($table, (object) $record);
        }
    }
}
