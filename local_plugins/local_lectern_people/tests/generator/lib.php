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

use local_lectern_people\local\state;
use local_lectern_people\local\sync\sync;

/**
 * Makes relations between managers and people for tests.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class local_lectern_people_generator extends component_generator_base {
    /**
     * Says by the web service's source that somebody manages somebody. In force after {@see sync()}.
     *
     * @param int $userid The person.
     * @param int $managerid Who manages them.
     * @param string $source csv or service.
     * @return int Id of the claim.
     */
    public function create_relation(int $userid, int $managerid, string $source = 'service'): int {
        global $DB;
        return (int) $DB->insert_record('local_lectern_people_claim', (object) [
            'source' => $source,
            'userid' => $userid,
            'managerid' => $managerid,
            'value' => null,
            'state' => state::INFORCE->value,
            'timestart' => 0,
            'timeend' => 0,
            'importid' => 0,
            'usermodified' => 0,
            'timemodified' => time(),
        ]);
    }

    /**
     * Takes back what was said. Over after {@see sync()}.
     *
     * @param int $userid
     * @param int $managerid
     */
    public function end_relation(int $userid, int $managerid): void {
        global $DB;
        $DB->delete_records('local_lectern_people_claim', ['userid' => $userid, 'managerid' => $managerid]);
    }

    /**
     * Brings relations up to date, however many end.
     *
     * @return stdClass The sync.
     */
    public function sync(): stdClass {
        return sync::run('hand', 0, 999999999);
    }
}
