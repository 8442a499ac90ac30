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

use local_lectern_people\local\sync\claims;

/**
 * Two accounts of one person become one: what was said of the one holds for the other.
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
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        foreach (['userid', 'managerid'] as $column) {
            $DB->set_field(claims::TABLE, $column, $toid, [$column => $fromid]);
        }
        // Twice the same is once too often; nobody is their own manager.
        $DB->delete_records_select(claims::TABLE, 'userid = managerid AND userid = :user', ['user' => $toid]);
        foreach ($DB->get_records('local_lectern_people_leader', ['userid' => $fromid]) as $leader) {
            $key = ['kind' => $leader->kind, 'itemid' => $leader->itemid, 'itemname' => $leader->itemname, 'userid' => $toid];
            if ($DB->record_exists('local_lectern_people_leader', $key)) {
                $DB->delete_records('local_lectern_people_leader', ['id' => $leader->id]);
            } else {
                $DB->set_field('local_lectern_people_leader', 'userid', $toid, ['id' => $leader->id]);
            }
        }
        $transaction->allow_commit();
    }
}
