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

/**
 * Who manages whom through others: all pairs, with the length of the shortest way. Only what may have changed is worked out anew.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class closure {
    /** @var int Steps of the ways that are found by following relations one by one, before two ways are joined. */
    private const STEPS = 4;

    /**
     * Brings the pairs up to date with what a sync changed.
     *
     * @param int $syncid
     * @param int $height Steps of the longest way up.
     * @param bool $changed Whether it began or ended relations.
     */
    public static function update(int $syncid, int $height, bool $changed): void {
        global $DB;
        // Who lost or got a manager. And whose pairs do not fit their relations, because somebody else wrote there: a plugin that
        // merges accounts rewrites the ids of users in all tables.
        $DB->execute(
            "INSERT INTO {local_lectern_people_affected} (syncid, userid)
             SELECT {$syncid}, y.userid
               FROM (
                        SELECT userid FROM {local_lectern_people_link} WHERE startsync = {$syncid}
                         UNION
                        SELECT userid FROM {local_lectern_people_link} WHERE endsync = {$syncid}
                         UNION
                        SELECT l.userid
                          FROM {local_lectern_people_link} l
                     LEFT JOIN {local_lectern_people_closure} c ON c.ancestorid = l.managerid AND c.descendantid = l.userid
                               AND c.depth = 1
                         WHERE l.endsync = 0 AND c.id IS NULL
                         UNION
                        SELECT c.descendantid AS userid
                          FROM {local_lectern_people_closure} c
                     LEFT JOIN {local_lectern_people_link} l ON l.userid = c.descendantid AND l.managerid = c.ancestorid
                               AND l.endsync = 0
                         WHERE c.depth = 1 AND l.id IS NULL
                    ) y",
        );
        if (!$changed && !$DB->record_exists('local_lectern_people_affected', ['syncid' => $syncid])) {
            return;
        }
        // All who were below them. Who is below them now and was not before got a manager on that way, and so did all below.
        $join = self::ordered_join();
        $DB->execute(
            "INSERT INTO {local_lectern_people_affected} (syncid, userid)
             SELECT DISTINCT {$syncid}, c.descendantid
               FROM {local_lectern_people_affected} a
             {$join} {local_lectern_people_closure} c ON c.ancestorid = a.userid AND a.syncid = {$syncid}
          LEFT JOIN {local_lectern_people_affected} known ON known.syncid = {$syncid} AND known.userid = c.descendantid
              WHERE known.id IS NULL",
        );
        self::rebuild($syncid, $height);
    }

    /**
     * Forgets a person: who was above them by way of them is so no more, nor is who was below. Their relations must be gone already.
     *
     * @param int $userid
     * @param int $height Steps of the longest way up that is left.
     */
    public static function forget(int $userid, int $height): void {
        global $DB;
        $DB->execute(
            "INSERT INTO {local_lectern_people_affected} (syncid, userid)
             SELECT 0, descendantid FROM {local_lectern_people_closure} WHERE ancestorid = :user",
            ['user' => $userid],
        );
        $DB->delete_records('local_lectern_people_closure', ['descendantid' => $userid]);
        self::rebuild(0, $height);
        $DB->delete_records('local_lectern_people_affected', ['syncid' => 0]);
    }

    /**
     * Finds the ways up anew of those who are affected.
     *
     * @param int $syncid By which sync, 0 for none.
     * @param int $height Steps of the longest way up.
     */
    private static function rebuild(int $syncid, int $height): void {
        global $DB;
        $DB->execute(
            "DELETE FROM {local_lectern_people_closure}
              WHERE descendantid IN (
                        SELECT userid FROM {local_lectern_people_affected} WHERE syncid = {$syncid}
                    )",
        );
        self::begin($syncid);
        // Each round doubles the ways that are known: a way of up to twice that length is two of them.
        $join = self::ordered_join();
        for ($known = self::STEPS; $known < $height; $known *= 2) {
            $most = $known * 2;
            $DB->execute(
                "INSERT INTO {local_lectern_people_closure} (ancestorid, descendantid, depth)
                 SELECT up.ancestorid, down.descendantid, MIN(down.depth + up.depth)
                   FROM {local_lectern_people_affected} a
                 {$join} {local_lectern_people_closure} down ON down.descendantid = a.userid AND down.depth <= {$known}
                        AND a.syncid = {$syncid}
                 {$join} {local_lectern_people_closure} up ON up.descendantid = down.ancestorid
                        AND down.depth + up.depth <= {$most}
              LEFT JOIN {local_lectern_people_closure} old ON old.ancestorid = up.ancestorid
                        AND old.descendantid = down.descendantid
                  WHERE old.id IS NULL
               GROUP BY up.ancestorid, down.descendantid",
            );
        }
    }

    /**
     * Writes the ways of up to {@see self::STEPS} steps.
     *
     * @param int $syncid
     */
    private static function begin(int $syncid): void {
        global $DB;
        $join = self::ordered_join();
        $from = "FROM {local_lectern_people_affected} a
                {$join} {local_lectern_people_link} l1 ON l1.userid = a.userid AND l1.endsync = 0 AND a.syncid = {$syncid}";
        $ways = ["SELECT l1.managerid, a.userid, 1 AS steps {$from}"];
        for ($steps = 2; $steps <= self::STEPS; $steps++) {
            $below = $steps - 1;
            $from .= " {$join} {local_lectern_people_link} l{$steps} ON l{$steps}.userid = l{$below}.managerid
                       AND l{$steps}.endsync = 0";
            $ways[] = "SELECT l{$steps}.managerid, a.userid, {$steps} AS steps {$from}";
        }
        $all = implode(' UNION ALL ', $ways);
        $DB->execute(
            "INSERT INTO {local_lectern_people_closure} (ancestorid, descendantid, depth)
             SELECT w.managerid, w.userid, MIN(w.steps)
               FROM ({$all}) w
           GROUP BY w.managerid, w.userid",
        );
    }

    /**
     * A join that is done in the order in which it is written. What this transaction has just filled or emptied is unknown to
     * MySQL's and MariaDB's planner: left to itself, it was seen to read the whole table of pairs for each person.
     *
     * @return string
     */
    private static function ordered_join(): string {
        global $DB;
        return $DB->get_dbfamily() === 'mysql' ? 'STRAIGHT_JOIN' : 'JOIN';
    }
}
