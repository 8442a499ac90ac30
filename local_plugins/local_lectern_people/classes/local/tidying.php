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

use local_lectern_people\local\import\import;
use local_lectern_people\local\sync\alone;
use local_lectern_people\local\sync\runs;

/**
 * Forgets what is not needed any more: people who are gone, relations that ended long ago, old syncs.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tidying {
    /** @var int For how many days syncs and files are kept. */
    private const DAYS = 90;

    /**
     * Does it.
     *
     * @param int $now
     */
    public static function run(int $now): void {
        import::sweep($now);
        alone::run(fn() => self::relations($now));
    }

    /**
     * What a sync reads or writes, too.
     *
     * @param int $now
     */
    private static function relations(int $now): void {
        global $DB;
        $gone = 'NOT EXISTS (SELECT 1 FROM {user} u WHERE u.id = %s AND u.deleted = 0)';
        $person = sprintf($gone, '{local_lectern_people_claim}.userid');
        $DB->delete_records_select('local_lectern_people_claim', $person);
        $person = sprintf($gone, '{local_lectern_people_link}.userid');
        $manager = sprintf($gone, '{local_lectern_people_link}.managerid');
        $DB->delete_records_select('local_lectern_people_link', "endsync > 0 AND ({$person} OR {$manager})");
        $DB->delete_records_select('local_lectern_people_leader', sprintf($gone, '{local_lectern_people_leader}.userid'));
        $DB->delete_records_select(
            'local_lectern_people_leader',
            "kind = 'cohort' AND NOT EXISTS (SELECT 1 FROM {cohort} c WHERE c.id = {local_lectern_people_leader}.itemid)",
        );
        $DB->delete_records_select(
            'local_lectern_people_affected',
            'NOT EXISTS (
                SELECT 1
                  FROM {local_lectern_people_sync} s
                 WHERE s.id = {local_lectern_people_affected}.syncid AND s.timestarted > :time
            )',
            ['time' => $now - DAYSECS],
        );
        $keep = settings::number('keepdays');
        if ($keep > 0) {
            $DB->delete_records_select('local_lectern_people_link', 'endsync > 0 AND timeend < :time', ['time' => $now - $keep * DAYSECS]);
        }
        $DB->delete_records_select(
            'local_lectern_people_sync',
            "id <> :waiting AND timestarted < :time",
            ['waiting' => runs::waiting()?->id ?? 0, 'time' => $now - self::DAYS * DAYSECS],
        );
    }
}
