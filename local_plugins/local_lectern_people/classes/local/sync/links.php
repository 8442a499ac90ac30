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
     * @var string Condition that a relation in force is not said by anybody any more. Claims in force are gathered once: MariaDB, which
     * knows nothing yet of what this transaction emptied, was seen to go through all of them for each relation, for hours.
     */
    private const UNSAID = "NOT EXISTS (
        SELECT 1
          FROM (SELECT DISTINCT userid, managerid FROM {local_lectern_people_claim} WHERE state = 'inforce') said
         WHERE said.userid = {local_lectern_people_link}.userid AND said.managerid = {local_lectern_people_link}.managerid
    )";

    /**
     * How relations would change.
     *
     * @param graph $graph What holds by the sources.
     * @return int[] How many are in force, would begin, and would end.
     */
    public static function outlook(graph $graph): array {
        global $DB;
        $inforce = $kept = 0;
        $pair = $DB->sql_concat('userid', "' '", 'managerid');
        foreach ($DB->get_fieldset_select(self::TABLE, $pair, 'endsync = 0') as $pair) {
            [$userid, $managerid] = explode(' ', $pair);
            $inforce++;
            $kept += (int) $graph->has((int) $userid, (int) $managerid);
        }
        return [$inforce, $graph->count() - $kept, $inforce - $kept];
    }

    /**
     * Some of the relations that would end now.
     *
     * @param int $most
     * @return stdClass[] With userid, managerid and source.
     */
    public static function some_unsaid(int $most): array {
        global $DB;
        return array_values($DB->get_records_sql(
            "SELECT id, userid, managerid, source
               FROM {local_lectern_people_link}
              WHERE endsync = 0 AND " . self::UNSAID . "
           ORDER BY id",
            null,
            0,
            $most,
        ));
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
     * Ends what is not said any more, and begins what is said.
     *
     * @param int $syncid
     * @param int $now
     */
    public static function apply(int $syncid, int $now): void {
        global $DB;
        $DB->execute(
            "UPDATE {local_lectern_people_link} SET timeend = :now, endsync = :sync WHERE endsync = 0 AND " . self::UNSAID,
            ['now' => $now, 'sync' => $syncid],
        );
        $DB->execute(
            "INSERT INTO {local_lectern_people_link} (userid, managerid, source, timestart, timeend, startsync, endsync)
             SELECT c.userid, c.managerid, MIN(c.source), {$now}, 0, {$syncid}, 0
               FROM {local_lectern_people_claim} c
          LEFT JOIN {local_lectern_people_link} l ON l.userid = c.userid AND l.managerid = c.managerid AND l.endsync = 0
              WHERE c.state = 'inforce' AND l.id IS NULL
           GROUP BY c.userid, c.managerid",
        );
    }
}
