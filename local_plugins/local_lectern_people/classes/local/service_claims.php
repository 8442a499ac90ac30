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

use local_lectern_people\local\sync\alone;
use local_lectern_people\local\sync\claims;
use local_lectern_people\task\sync_soon;
use moodle_exception;

/**
 * What a web service says of who manages whom. It is looked at as a whole before anything is written.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class service_claims {
    /** @var int How many relations are taken at once. */
    public const MOST = 500;
    /** @var int Seconds that a caller is kept waiting while a sync is at work. */
    private const PATIENCE = 30;

    /**
     * Replaces all that was said of some persons.
     *
     * @param array[] $relations Each with userid, managerids, timestart, timeend.
     * @return int How many claims there are of them now.
     */
    public static function replace(array $relations): int {
        global $USER;
        self::check($relations);
        $records = [];
        foreach ($relations as $relation) {
            foreach (array_unique($relation['managerids']) as $managerid) {
                $records[] = [
                    'source' => 'service', 'userid' => $relation['userid'], 'managerid' => $managerid, 'value' => null,
                    // The sync that is asked for says what becomes of it.
                    'state' => state::LATER->value,
                    'timestart' => $relation['timestart'], 'timeend' => $relation['timeend'], 'importid' => 0,
                    'usermodified' => $USER->id, 'timemodified' => time(),
                ];
            }
        }
        if ($relations === []) {
            return 0;
        }
        $userids = array_values(array_unique(array_column($relations, 'userid')));
        try {
            alone::run(fn() => self::write($userids, $records), self::PATIENCE);
        } catch (moodle_exception $busy) {
            throw $busy->errorcode === 'error:syncbusy' ? self::refusal('busy', '') : $busy;
        }
        sync_soon::ask('service');
        return count($records);
    }

    /**
     * Writes it.
     *
     * @param int[] $userids Persons.
     * @param array[] $records All that is said of them.
     */
    private static function write(array $userids, array $records): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $DB->delete_records_select(claims::TABLE, "source = 'service' AND userid {$insql}", $params);
        $DB->insert_records(claims::TABLE, $records);
        $transaction->allow_commit();
    }

    /**
     * Refuses what cannot be: of whom it is said that nobody knows, or of what.
     *
     * @param array[] $relations
     */
    private static function check(array $relations): void {
        global $CFG, $DB;
        $managers = array_sum(array_map(fn(array $one): int => count($one['managerids']), $relations));
        if (count($relations) > self::MOST || $managers > 10 * self::MOST) {
            throw self::refusal('many', (string) self::MOST);
        }
        $ids = [];
        foreach ($relations as $relation) {
            if (in_array($relation['userid'], $relation['managerids'], true)) {
                throw self::refusal('self', (string) $relation['userid']);
            }
            $ends = $relation['timeend'] > 0;
            if (min($relation['timestart'], $relation['timeend']) < 0 || $ends && $relation['timeend'] <= $relation['timestart']) {
                throw self::refusal('dates', (string) $relation['userid']);
            }
            $ids[] = $relation['userid'];
            array_push($ids, ...$relation['managerids']);
        }
        $ids = array_values(array_unique($ids));
        if ($ids === []) {
            return;
        }
        [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
        $known = $DB->get_records_select_menu('user', "id {$insql} AND deleted = 0", $params, '', 'id, id AS same');
        unset($known[(int) $CFG->siteguest]);
        $unknown = array_diff($ids, array_keys($known));
        if ($unknown !== []) {
            throw self::refusal('unknown', implode(', ', array_slice($unknown, 0, 20)));
        }
    }

    /**
     * A refusal.
     *
     * @param string $why
     * @param string $which
     * @return moodle_exception
     */
    private static function refusal(string $why, string $which): moodle_exception {
        return new moodle_exception("service:{$why}", 'local_lectern_people', '', $which);
    }
}
