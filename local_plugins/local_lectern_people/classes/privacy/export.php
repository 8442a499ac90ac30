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

namespace local_lectern_people\privacy;

use core_privacy\local\request\transform;
use core_user\fields;
use local_lectern_people\local\state;
use stdClass;

/**
 * A person's own data, as they get it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export {
    /**
     * Who manages somebody, now and before.
     *
     * @param int $userid
     * @return array[]
     */
    public static function managers_of(int $userid): array {
        global $DB;
        $names = fields::for_name()->get_sql('m', false, '', '', false)->selects;
        return array_map(fn(stdClass $link): array => ['manager' => fullname($link)] + self::relation($link), array_values(
            $DB->get_records_sql(
                "SELECT l.id, l.source, l.timestart, l.timeend, {$names}
                   FROM {local_lectern_people_link} l
                   JOIN {user} m ON m.id = l.managerid
                  WHERE l.userid = :user
               ORDER BY l.id",
                ['user' => $userid],
            ),
        ));
    }

    /**
     * Whom somebody manages, now and before, without names: they are those of others.
     *
     * @param int $userid
     * @return array[]
     */
    public static function team_of(int $userid): array {
        global $DB;
        return array_map(self::relation(...), array_values(
            $DB->get_records('local_lectern_people_link', ['managerid' => $userid], 'id', 'id, source, timestart, timeend'),
        ));
    }

    /**
     * What sources say of somebody.
     *
     * @param int $userid
     * @return array[]
     */
    public static function claims_of(int $userid): array {
        global $DB;
        return array_map(fn(stdClass $claim): array => self::relation($claim) + [
            // What names a manager who is known, such as an email address, is that manager's.
            'value' => $claim->managerid > 0 ? '' : (string) $claim->value, 'state' => state::from($claim->state)->label(),
        ], array_values($DB->get_records('local_lectern_people_claim', ['userid' => $userid], 'id')));
    }

    /**
     * Which cohorts and departments somebody leads.
     *
     * @param int $userid
     * @return array[]
     */
    public static function led_by(int $userid): array {
        global $DB;
        return array_map(fn(stdClass $leader): array => [
            'kind' => get_string("source:{$leader->kind}", 'local_lectern_people'),
            'name' => format_string($leader->kind === 'cohort' ? (string) $leader->cohort : $leader->itemname),
            'since' => transform::datetime($leader->timecreated),
        ], array_values($DB->get_records_sql(
            "SELECT l.id, l.kind, l.itemname, l.timecreated, c.name AS cohort
               FROM {local_lectern_people_leader} l
          LEFT JOIN {cohort} c ON c.id = l.itemid
              WHERE l.userid = :user
           ORDER BY l.id",
            ['user' => $userid],
        )));
    }

    /**
     * What somebody did as an administrator: syncs and files.
     *
     * @param int $userid
     * @return array[]
     */
    public static function done_by(int $userid): array {
        global $DB;
        $done = [];
        foreach ($DB->get_records('local_lectern_people_sync', ['userid' => $userid], 'id', 'id, timestarted') as $run) {
            $done[] = ['what' => get_string('people:tab_syncs', 'local_lectern_people'), 'when' => transform::datetime($run->timestarted)];
        }
        foreach ($DB->get_records('local_lectern_people_import', ['userid' => $userid], 'id', 'id, filename, timecreated') as $file) {
            $done[] = ['what' => $file->filename, 'when' => transform::datetime($file->timecreated)];
        }
        foreach (['claim' => 'timemodified', 'leader' => 'timecreated'] as $table => $time) {
            $name = "local_lectern_people_{$table}";
            $rows = $DB->get_records_sql(
                "SELECT {$time}, COUNT(1) AS written FROM {{$name}} WHERE usermodified = :user GROUP BY {$time} ORDER BY {$time}",
                ['user' => $userid],
            );
            foreach ($rows as $row) {
                $done[] = [
                    'what' => get_string("privacy:wrote_{$table}", 'local_lectern_people', (int) $row->written),
                    'when' => transform::datetime($row->$time),
                ];
            }
        }
        return $done;
    }

    /**
     * What is told of any relation.
     *
     * @param stdClass $row
     * @return string[]
     */
    private static function relation(stdClass $row): array {
        return [
            'source' => get_string("source:{$row->source}", 'local_lectern_people'),
            'since' => $row->timestart ? transform::datetime($row->timestart) : '',
            'until' => $row->timeend ? transform::datetime($row->timeend) : '',
        ];
    }
}
