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

namespace local_lectern_people\local\import;

use local_lectern_people\local\sync\claims;

/**
 * Writes what lines of a file change. A few queries, however many lines.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class claim_writer {
    /**
     * Writes.
     *
     * @param batch $batch
     * @param import $import
     * @return int How many relations end by it.
     */
    public static function write(batch $batch, import $import): int {
        global $DB;
        if ($batch->same !== []) {
            [$insql, $params] = $DB->get_in_or_equal($batch->same);
            $DB->set_field_select(claims::TABLE, 'importid', $import->id(), "id {$insql}", $params);
        }
        if ($batch->changed !== []) {
            $DB->delete_records_list(claims::TABLE, 'id', array_keys($batch->changed));
        }
        $rows = array_map(
            fn(relation $relation): \stdClass => $relation->row($import->id(), (int) $import->record->userid),
            [...$batch->fresh, ...array_values($batch->changed)],
        );
        if ($rows !== []) {
            $DB->insert_records(claims::TABLE, $rows);
        }
        return $import->options->replaces() ? 0 : self::end($batch, $import);
    }

    /**
     * Ends what earlier files said of people of whom this one says that nobody manages them.
     *
     * @param batch $batch
     * @param import $import
     * @return int
     */
    private static function end(batch $batch, import $import): int {
        global $DB;
        if ($batch->without === []) {
            return 0;
        }
        [$insql, $params] = $DB->get_in_or_equal($batch->without, SQL_PARAMS_NAMED);
        $condition = "source = :csv AND importid <> :import AND userid {$insql}";
        $params += ['csv' => 'csv', 'import' => $import->id()];
        $ended = $DB->count_records_select(claims::TABLE, $condition, $params);
        $DB->delete_records_select(claims::TABLE, $condition, $params);
        return $ended;
    }
}
