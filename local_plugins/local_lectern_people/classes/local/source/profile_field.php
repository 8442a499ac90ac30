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

use local_lectern_people\local\same_sql;
use local_lectern_people\local\settings;

/**
 * A custom profile field in which a person's manager stands, by email address, username or ID number.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile_field extends source {
    /** @var string[] By what a manager may be named. */
    public const KEYS = ['email', 'username', 'idnumber'];

    #[\Override]
    public function name(): string {
        return 'field';
    }

    #[\Override]
    public function problem(): ?string {
        $key = settings::get('fieldkey');
        return ownership::custom_field_problem(settings::number('fieldid'))
            ?? (in_array($key, self::KEYS, true) ? ownership::key_problem($key) : get_string('problem:nokey', 'local_lectern_people'));
    }

    #[\Override]
    public function claims_sql(): ?array {
        global $CFG, $DB;
        $key = settings::get('fieldkey');
        $value = $DB->sql_substr('MIN(d.data)', 1, 255);
        $match = same_sql::of("m.{$key}", 'd.data');
        // Whoever is suspended counts as somebody who could be meant: it is not known who is. Who has not confirmed an account counts
        // only where nobody else is called so: anybody may sign up with an address that is not theirs.
        $confirmed = 'COUNT(CASE WHEN m.confirmed = 1 THEN m.id END)';
        return [
            "SELECT d.userid,
                    CASE WHEN {$confirmed} = 1 THEN MIN(CASE WHEN m.confirmed = 1 THEN m.id END)
                         WHEN COUNT(m.id) = 1 THEN MIN(m.id) ELSE 0 END AS managerid,
                    CASE WHEN {$confirmed} > 0 THEN {$confirmed} ELSE COUNT(m.id) END AS matches,
                    {$value} AS value
               FROM {user_info_data} d
               JOIN {user} p ON p.id = d.userid AND p.deleted = 0
          LEFT JOIN {user} m ON m.deleted = 0 AND m.mnethostid = :fieldhost AND {$match}
              WHERE d.fieldid = :fieldid AND TRIM(d.data) <> :fieldnothing
           GROUP BY d.userid",
            ['fieldhost' => $CFG->mnet_localhost_id, 'fieldid' => settings::number('fieldid'), 'fieldnothing' => ''],
        ];
    }
}
