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

namespace local_lectern_people\local\team;

use core_user\fields;
use stdClass;

/**
 * The way from a manager down to somebody in their team.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class path {
    /**
     * Who is between, along one of the shortest ways.
     *
     * @param int $fromid The manager.
     * @param int $toid Somebody.
     * @return stdClass[] Users with id and names, from above. None where there is nobody, or no way.
     */
    public static function between(int $fromid, int $toid): array {
        global $DB;
        $length = (int) $DB->get_field('local_lectern_people_closure', 'depth', ['ancestorid' => $fromid, 'descendantid' => $toid]);
        if ($length < 2) {
            return [];
        }
        $people = self::candidates($fromid, $toid, $length);
        $steps = self::steps([$fromid, ...array_keys($people)]);
        $path = [];
        $last = $fromid;
        foreach ($people as $id => $person) {
            // They come from above; on each level the first whom the last one manages directly will do.
            if ((int) $person->fromtop === count($path) + 1 && isset($steps["{$last}-{$id}"])) {
                $path[] = $person;
                $last = $id;
            }
        }
        return $path;
    }

    /**
     * All who are on a shortest way.
     *
     * @param int $fromid
     * @param int $toid
     * @param int $length
     * @return stdClass[] By id, those nearest to the manager first.
     */
    private static function candidates(int $fromid, int $toid, int $length): array {
        global $DB;
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        return $DB->get_records_sql(
            "SELECT u.id, {$names}, up.depth AS fromtop
               FROM {local_lectern_people_closure} down
               JOIN {local_lectern_people_closure} up ON up.descendantid = down.ancestorid AND up.ancestorid = :from
               JOIN {user} u ON u.id = down.ancestorid AND u.deleted = 0
              WHERE down.descendantid = :to AND up.depth + down.depth = :length
           ORDER BY up.depth, u.id",
            ['from' => $fromid, 'to' => $toid, 'length' => $length],
        );
    }

    /**
     * Who of some manages whom of them directly.
     *
     * @param int[] $ids
     * @return bool[] By manager and person, as managerid-userid.
     */
    private static function steps(array $ids): array {
        global $DB;
        [$above, $aboveparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'above');
        [$below, $belowparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'below');
        $steps = [];
        $rows = $DB->get_records_sql(
            "SELECT id, ancestorid, descendantid
               FROM {local_lectern_people_closure}
              WHERE depth = 1 AND ancestorid {$above} AND descendantid {$below}",
            $aboveparams + $belowparams,
        );
        foreach ($rows as $row) {
            $steps["{$row->ancestorid}-{$row->descendantid}"] = true;
        }
        return $steps;
    }
}
