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

use core_text;
use local_lectern_people\local\leader\leaders;
use local_lectern_people\local\sync\alone;
use local_lectern_people\local\sync\claims;
use local_lectern_people\local\sync\links;
use stdClass;

/**
 * Two accounts of one person become one: what was said of the one holds for the other. The plugin that merges accounts has rewritten
 * some columns already, whatever then stands there twice.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class merging {
    /**
     * Moves what is written down; what is read from sources the next sync reads anew.
     *
     * @param int $fromid The account that is given up.
     * @param int $toid The one that stays.
     */
    public static function move(int $fromid, int $toid): void {
        alone::run(function () use ($fromid, $toid): void {
            global $DB;
            $transaction = $DB->start_delegated_transaction();
            foreach ([claims::TABLE, links::TABLE] as $table) {
                foreach (['userid', 'managerid'] as $column) {
                    $DB->set_field($table, $column, $toid, [$column => $fromid]);
                }
                // Nobody is their own manager.
                $DB->delete_records_select($table, 'userid = managerid AND userid = :user', ['user' => $toid]);
            }
            $DB->set_field(leaders::TABLE, 'userid', $toid, ['userid' => $fromid]);
            // Relations that stand there twice are ended once by the next sync.
            self::once(
                claims::TABLE,
                $DB->get_records_select(claims::TABLE, 'userid = ? OR managerid = ?', [$toid, $toid], 'id'),
                fn(stdClass $claim): array => [
                    $claim->source, $claim->userid, $claim->managerid, $claim->value, $claim->timestart, $claim->timeend,
                ],
            );
            self::once(
                leaders::TABLE,
                $DB->get_records(leaders::TABLE, ['userid' => $toid], 'id'),
                fn(stdClass $leader): array => [$leader->kind, $leader->itemid, core_text::strtolower(trim($leader->itemname))],
            );
            $transaction->allow_commit();
        });
    }

    /**
     * Twice the same is once too often.
     *
     * @param string $table
     * @param stdClass[] $rows
     * @param callable $key What makes two rows the same.
     */
    private static function once(string $table, array $rows, callable $key): void {
        global $DB;
        $seen = $surplus = [];
        foreach ($rows as $row) {
            $same = json_encode($key($row));
            if (isset($seen[$same])) {
                $surplus[] = $row->id;
            }
            $seen[$same] = true;
        }
        foreach (array_chunk($surplus, 1000) as $ids) {
            $DB->delete_records_list($table, 'id', $ids);
        }
    }
}
