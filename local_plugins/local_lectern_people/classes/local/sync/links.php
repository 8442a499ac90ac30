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

use local_lectern_people\local\state;
use stdClass;

/**
 * Direct relations: those that are in force, and since when; those that were, and until when.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class links {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_link';

    /**
     * @var string Condition that a relation in force is over whatever else the sources say or lack: by its date, or because one of
     * the two is deleted.
     */
    private const CERTAIN = "(
        EXISTS (
            SELECT 1
              FROM {local_lectern_people_claim} c
             WHERE c.userid = {local_lectern_people_link}.userid AND c.managerid = {local_lectern_people_link}.managerid
                   AND c.source = {local_lectern_people_link}.source AND c.state = 'past'
        )
        OR NOT EXISTS (SELECT 1 FROM {user} p WHERE p.id = {local_lectern_people_link}.userid AND p.deleted = 0)
        OR NOT EXISTS (SELECT 1 FROM {user} m WHERE m.id = {local_lectern_people_link}.managerid AND m.deleted = 0)
    )";

    /**
     * Condition that a relation in force is not said by anybody any more. Claims that hold are gathered once: MariaDB, which knows
     * nothing yet of what this transaction emptied, was seen to go through all of them for each relation, for hours.
     *
     * @return string
     */
    private static function unsaid(): string {
        $holding = state::holding_sql();
        return "endsync = 0 AND NOT EXISTS (
            SELECT 1
              FROM (SELECT DISTINCT userid, managerid FROM {local_lectern_people_claim} WHERE state IN ({$holding})) said
             WHERE said.userid = {local_lectern_people_link}.userid AND said.managerid = {local_lectern_people_link}.managerid
        )";
    }

    /**
     * How relations would change.
     *
     * @param graph $graph What holds by the sources.
     * @return outlook
     */
    public static function outlook(graph $graph): outlook {
        global $DB;
        $pair = $DB->sql_concat('userid', "' '", 'managerid');
        $rows = $DB->get_fieldset_select(self::TABLE, $pair, 'endsync = 0');
        $pairs = array_fill_keys($rows, true);
        $ending = [];
        foreach (array_keys($pairs) as $pair) {
            [$userid, $managerid] = explode(' ', $pair);
            if (!$graph->has((int) $userid, (int) $managerid)) {
                $ending[$pair] = true;
            }
        }
        $inforce = count($pairs);
        return new outlook($inforce, $graph->count() - $inforce + count($ending), $ending, $inforce < count($rows));
    }

    /**
     * Of the relations that would end now, those that end for certain.
     *
     * @return true[] By 'person manager'.
     */
    public static function certain(): array {
        global $DB;
        $pair = $DB->sql_concat('userid', "' '", 'managerid');
        return array_fill_keys($DB->get_fieldset_select(self::TABLE, $pair, self::unsaid() . ' AND ' . self::CERTAIN), true);
    }

    /**
     * Some of the relations that would end now.
     *
     * @param int $most
     * @return stdClass[] With userid, managerid and source.
     */
    public static function some_unsaid(int $most): array {
        global $DB;
        $unsaid = self::unsaid();
        return array_map(
            fn(stdClass $link): stdClass => (object) [
                'userid' => (int) $link->userid, 'managerid' => (int) $link->managerid, 'source' => $link->source,
            ],
            array_values($DB->get_records_sql(
                "SELECT MIN(id) AS id, userid, managerid, MIN(source) AS source
                   FROM {local_lectern_people_link}
                  WHERE {$unsaid}
               GROUP BY userid, managerid
               ORDER BY id",
                null,
                0,
                $most,
            )),
        );
    }

    /**
     * The relations that are in force.
     *
     * @return graph
     */
    public static function graph(): graph {
        global $DB;
        $graph = new graph();
        $links = $DB->get_recordset(self::TABLE, ['endsync' => 0], '', 'userid, managerid');
        foreach ($links as $link) {
            $graph->add((int) $link->userid, (int) $link->managerid);
        }
        $links->close();
        return $graph;
    }

    /**
     * How many steps the longest way up has. There may be circles: a plugin that merges accounts makes two people one.
     *
     * @return int
     */
    public static function height(): int {
        $graph = self::graph();
        $graph->take_circles();
        return $graph->height();
    }

    /**
     * Ends what is not said any more, and begins what is said. A pair that stands there twice, because a plugin merged
     * two accounts, ends once: the relation that began first goes on.
     *
     * @param int $syncid
     * @param int $now
     * @param outlook $outlook What there is to do.
     */
    public static function apply(int $syncid, int $now, outlook $outlook): void {
        global $DB;
        if ($outlook->ending !== []) {
            self::end($syncid, $now, self::unsaid());
        }
        if ($outlook->twice) {
            self::end($syncid, $now, 'endsync = 0 AND EXISTS (
                SELECT 1
                  FROM (
                           SELECT userid, managerid, MIN(id) AS firstid
                             FROM {local_lectern_people_link}
                            WHERE endsync = 0
                         GROUP BY userid, managerid
                           HAVING COUNT(1) > 1
                       ) pair
                 WHERE pair.userid = {local_lectern_people_link}.userid AND pair.managerid = {local_lectern_people_link}.managerid
                       AND pair.firstid < {local_lectern_people_link}.id
            )');
        }
        if ($outlook->begin === 0) {
            return;
        }
        $holding = state::holding_sql();
        $DB->execute(
            "INSERT INTO {local_lectern_people_link} (userid, managerid, source, timestart, timeend, startsync, endsync)
             SELECT c.userid, c.managerid, MIN(c.source), {$now}, 0, {$syncid}, 0
               FROM {local_lectern_people_claim} c
          LEFT JOIN {local_lectern_people_link} l ON l.userid = c.userid AND l.managerid = c.managerid AND l.endsync = 0
              WHERE c.state IN ({$holding}) AND l.id IS NULL
           GROUP BY c.userid, c.managerid",
        );
    }

    /**
     * Ends only what ends for certain.
     *
     * @param int $syncid
     * @param int $now
     */
    public static function end_certain(int $syncid, int $now): void {
        self::end($syncid, $now, self::unsaid() . ' AND ' . self::CERTAIN);
    }

    /**
     * Ends some.
     *
     * @param int $syncid
     * @param int $now
     * @param string $which Condition.
     */
    private static function end(int $syncid, int $now, string $which): void {
        global $DB;
        $DB->execute(
            "UPDATE {local_lectern_people_link} SET timeend = :now, endsync = :sync WHERE {$which}",
            ['now' => $now, 'sync' => $syncid],
        );
    }
}
