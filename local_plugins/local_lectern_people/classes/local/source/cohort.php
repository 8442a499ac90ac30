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

namespace local_lectern_people\local\source;

/**
 * Cohorts with named managers. A manager who is a member too does not manage themselves.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohort extends source {
    #[\Override]
    public function name(): string {
        return 'cohort';
    }

    #[\Override]
    public function problem(): ?string {
        return null;
    }

    #[\Override]
    public function claims_sql(): ?array {
        global $DB;
        return [
            "SELECT cm.userid, l.userid AS managerid, 1 AS matches, " . $DB->sql_substr('MIN(co.name)', 1, 255) . " AS value
               FROM {local_lectern_people_leader} l
               JOIN {cohort} co ON co.id = l.itemid
               JOIN {cohort_members} cm ON cm.cohortid = co.id AND cm.userid <> l.userid
              WHERE l.kind = :cohort
           GROUP BY cm.userid, l.userid",
            ['cohort' => 'cohort'],
        ];
    }
}
