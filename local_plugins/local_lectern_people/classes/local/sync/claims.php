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

namespace local_lectern_people\local\sync;

use local_lectern_people\local\source\source;
use local_lectern_people\local\state;

/**
 * What the sources say, brought up to date and judged. All in sets: the number of queries does not depend on how many people there are.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class claims {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_claim';

    /**
     * Reads the sources that can be read anew.
     *
     * @param source[] $usable Sources that may be used.
     */
    public static function refresh(array $usable): void {
        global $DB;
        $written = ['csv', 'service'];
        [$insql, $params] = $DB->get_in_or_equal($written, SQL_PARAMS_NAMED, 'written', false);
        $DB->delete_records_select(self::TABLE, "source {$insql}", $params);
        $queries = [];
        $params = [];
        foreach ($usable as $name => $source) {
            $query = $source->claims_sql();
            if ($query !== null) {
                $queries[] = "SELECT '{$name}' AS source, q.userid, q.managerid, q.matches, q.value FROM ({$query[0]}) q";
                $params += $query[1];
            }
        }
        if ($queries === []) {
            return;
        }
        $all = implode(' UNION ALL ', $queries);
        $DB->execute(
            "INSERT INTO {local_lectern_people_claim} (source, userid, managerid, value, state, timestart, timeend, importid,
                    usermodified, timemodified)
             SELECT s.source, s.userid, s.managerid, s.value,
                    CASE WHEN s.matches = 0 THEN 'unknown' WHEN s.matches > 1 THEN 'ambiguous' ELSE 'inforce' END,
                    0, 0, 0, 0, 0
               FROM ({$all}) s",
            $params,
        );
    }

    /**
     * Says of each claim whether it holds, leaving out circles.
     *
     * @param string[] $usable Names of the sources that may be used, the first comes first.
     * @param int $now
     */
    public static function judge(array $usable, int $now): void {
        global $CFG, $DB;
        [$usablesql, $params] = $DB->get_in_or_equal($usable, SQL_PARAMS_NAMED, 'usable', true, '');
        $manager = 'FROM {user} m WHERE m.id = {local_lectern_people_claim}.managerid';
        $DB->execute(
            "UPDATE {local_lectern_people_claim}
                SET state = CASE
                        WHEN NOT (source {$usablesql}) THEN 'off'
                        WHEN timestart > :now1 THEN 'later'
                        WHEN timeend > 0 AND timeend <= :now2 THEN 'past'
                        WHEN NOT EXISTS (
                            SELECT 1 FROM {user} p WHERE p.id = {local_lectern_people_claim}.userid AND p.deleted = 0
                        ) THEN 'persongone'
                        WHEN managerid = userid THEN 'self'
                        WHEN NOT EXISTS (SELECT 1 {$manager} AND m.deleted = 0 AND m.id <> :guest) THEN 'gone'
                        WHEN EXISTS (SELECT 1 {$manager} AND m.confirmed = 0) THEN 'unconfirmed'
                        WHEN EXISTS (SELECT 1 {$manager} AND m.suspended = 1) THEN 'suspended'
                        ELSE 'inforce' END
              WHERE managerid > 0",
            $params + ['now1' => $now, 'now2' => $now, 'guest' => (int) $CFG->siteguest],
        );
        if (count($usable) > 1) {
            self::overrule($usable);
        }
    }

    /**
     * Has the first source that names a manager of somebody decide.
     *
     * @param string[] $order Sources, the first comes first.
     */
    private static function overrule(array $order): void {
        global $DB;
        $rank = 'CASE source';
        foreach ($order as $number => $name) {
            $rank .= " WHEN '{$name}' THEN {$number}";
        }
        $rank .= ' END';
        $holding = state::holding_sql();
        $DB->execute(
            "UPDATE {local_lectern_people_claim}
                SET state = 'overruled'
              WHERE state IN ({$holding})
                    AND ({$rank}) > (
                        SELECT best.place
                          FROM (
                                   SELECT userid, MIN({$rank}) AS place
                                     FROM {local_lectern_people_claim}
                                    WHERE state IN ({$holding})
                                 GROUP BY userid
                               ) best
                         WHERE best.userid = {local_lectern_people_claim}.userid
                    )",
        );
    }

    /**
     * The relations that hold, and what somebody has to see to.
     *
     * @return array{0: graph, 1: int, 2: graph} The relations, the number of problems, and those relations that are a problem, too.
     */
    public static function graph(): array {
        global $DB;
        $graph = new graph();
        $reported = new graph();
        $problems = 0;
        [$insql, $params] = $DB->get_in_or_equal(array_unique([...state::HOLDING, ...state::PROBLEMS]), SQL_PARAMS_NAMED);
        // Short texts take less memory than records, and one query on every database.
        $claim = $DB->sql_concat('userid', "' '", 'managerid', "' '", 'state');
        foreach ($DB->get_fieldset_select(self::TABLE, $claim, "state {$insql}", $params) as $claim) {
            [$userid, $managerid, $state] = explode(' ', $claim);
            $holds = in_array($state, state::HOLDING, true);
            if ($holds) {
                $graph->add((int) $userid, (int) $managerid);
            }
            if ($state !== state::INFORCE->value) {
                $problems++;
                if ($holds) {
                    $reported->add((int) $userid, (int) $managerid);
                }
            }
        }
        return [$graph, $problems, $reported];
    }

    /**
     * Takes circles out: nobody in one is managed by anybody in the same.
     *
     * @param int[][] $pairs Person and manager.
     */
    public static function break_circles(array $pairs): void {
        global $DB;
        foreach (array_chunk($pairs, 500) as $some) {
            $conditions = [];
            $params = [];
            foreach ($some as $number => [$userid, $managerid]) {
                $conditions[] = "(userid = :user{$number} AND managerid = :manager{$number})";
                $params += ["user{$number}" => $userid, "manager{$number}" => $managerid];
            }
            $DB->set_field_select(
                self::TABLE,
                'state',
                state::CYCLE->value,
                'state IN (' . state::holding_sql() . ') AND (' . implode(' OR ', $conditions) . ')',
                $params,
            );
        }
    }
}
