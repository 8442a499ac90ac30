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
 * Reads people of a team with all that a page tells of them. The number of reads does not depend on how many they are.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class members {
    /** @var learning How far people are. */
    private readonly learning $learning;

    /**
     * Constructor.
     *
     * @param int $managerid Whose team.
     * @param int $now
     */
    public function __construct(
        /** @var int Whose team. */
        private readonly int $managerid,
        int $now,
    ) {
        $this->learning = new learning($now);
    }

    /**
     * Reads people.
     *
     * @param int[] $ids Those who are not in the team are left out.
     * @return member[] In the same order.
     */
    public function load(array $ids): array {
        if ($ids === []) {
            return [];
        }
        $users = $this->users($ids);
        $between = $this->between($ids);
        $sizes = $this->team_sizes($ids);
        $standings = $this->learning->standings($ids);
        $members = [];
        foreach ($ids as $id) {
            if (isset($users[$id])) {
                $depth = (int) $users[$id]->depth;
                $members[] = new member(
                    $users[$id],
                    $depth,
                    $depth === 1 ? [] : $between[$id] ?? [],
                    (int) ($sizes[$id] ?? 0),
                    $standings[$id],
                );
            }
        }
        return $members;
    }

    /**
     * Their accounts.
     *
     * @param int[] $ids
     * @return stdClass[] By id.
     */
    private function users(array $ids): array {
        global $DB;
        $fields = fields::for_userpic()->including('lastaccess', 'suspended', ...query::identity_fields())
            ->get_sql('u', false, '', '', false)->selects;
        [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'user');
        // With the context of each, the picture needs no read of its own.
        return $DB->get_records_sql(
            "SELECT {$fields}, c.depth, ctx.id AS contextid
               FROM {local_lectern_people_closure} c
               JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
          LEFT JOIN {context} ctx ON ctx.instanceid = u.id AND ctx.contextlevel = :level
              WHERE c.ancestorid = :manager AND c.descendantid {$insql}",
            $params + ['level' => CONTEXT_USER, 'manager' => $this->managerid],
        );
    }

    /**
     * Who manages them directly, of those in the same team.
     *
     * @param int[] $ids
     * @return stdClass[][] Users by person and id.
     */
    private function between(array $ids): array {
        global $DB;
        $names = fields::for_name()->get_sql('m', false, '', '', false)->selects;
        [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'user');
        $rows = $DB->get_records_sql(
            "SELECT l.id AS linkid, l.userid, m.id, {$names}
               FROM {local_lectern_people_link} l
               JOIN {local_lectern_people_closure} c ON c.descendantid = l.managerid AND c.ancestorid = :manager
               JOIN {user} m ON m.id = l.managerid AND m.deleted = 0
              WHERE l.userid {$insql} AND l.endsync = 0
           ORDER BY m.lastname, m.firstname, m.id",
            $params + ['manager' => $this->managerid],
        );
        $between = [];
        foreach ($rows as $row) {
            $between[(int) $row->userid][(int) $row->id] = $row;
        }
        return $between;
    }

    /**
     * How many people they manage themselves.
     *
     * @param int[] $ids
     * @return int[] By id, of those who manage anybody.
     */
    private function team_sizes(array $ids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'user');
        return $DB->get_records_sql_menu(
            "SELECT c.ancestorid, COUNT(1) AS people
               FROM {local_lectern_people_closure} c
               JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
               JOIN {user} u ON u.id = c.descendantid AND u.deleted = 0
              WHERE c.ancestorid {$insql}
           GROUP BY c.ancestorid",
            $params,
        );
    }
}
