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
use local_lectern_people\local\sync\alone;
use local_lectern_people\local\sync\claims;
use local_lectern_people\local\sync\closure;
use local_lectern_people\local\sync\links;
use local_lectern_people\local\sync\runs;

/**
 * Forgets a person for privacy's sake: what was said of them, and whom they manage or managed. As long as their account is there, a
 * source that still names them brings them back.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class forgetting {
    /**
     * Does it.
     *
     * @param int $userid
     */
    public static function person(int $userid): void {
        alone::run(function () use ($userid): void {
            global $DB;
            $transaction = $DB->start_delegated_transaction();
            foreach ([claims::TABLE, links::TABLE] as $table) {
                $DB->delete_records_select($table, 'userid = :user OR managerid = :manager', ['user' => $userid, 'manager' => $userid]);
            }
            $DB->delete_records('local_lectern_people_leader', ['userid' => $userid]);
            closure::forget($userid, links::height());
            $DB->delete_records('local_lectern_people_affected', ['userid' => $userid]);
            runs::forget($userid);
            self::in_files($userid);
            $transaction->allow_commit();
        });
    }

    /**
     * Forgets what names somebody in the problems of files that were brought. Of an account that is deleted nothing is known to look
     * for: files and their problems are forgotten by themselves after some time.
     *
     * @param int $userid
     */
    private static function in_files(int $userid): void {
        global $DB;
        $user = $DB->get_record('user', ['id' => $userid], 'email, username, idnumber');
        $values = array_filter(
            array_map(fn(string $value): string => core_text::strtolower(trim($value)), array_values((array) $user)),
            fn(string $value): bool => $value !== '',
        );
        if ($user && $values !== []) {
            [$insql, $params] = $DB->get_in_or_equal(array_unique($values), SQL_PARAMS_NAMED);
            $DB->set_field_select('local_lectern_people_import_problem', 'value', '', "LOWER(TRIM(value)) {$insql}", $params);
        }
    }
}
