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

use local_lectern_people\local\settings;

/**
 * A role that somebody holds in somebody's own context, such as a parent's. Who may assign it is core's affair.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class user_role extends source {
    #[\Override]
    public function name(): string {
        return 'role';
    }

    #[\Override]
    public function problem(): ?string {
        return $this->roles() === [] ? get_string('problem:noroles', 'local_lectern_people') : null;
    }

    #[\Override]
    public function claims_sql(): ?array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($this->roles(), SQL_PARAMS_NAMED, 'role');
        return [
            "SELECT DISTINCT x.instanceid AS userid, ra.userid AS managerid, 1 AS matches, r.shortname AS value
               FROM {role_assignments} ra
               JOIN {context} x ON x.id = ra.contextid AND x.contextlevel = :rolelevel
               JOIN {role} r ON r.id = ra.roleid
              WHERE ra.roleid {$insql}",
            $params + ['rolelevel' => CONTEXT_USER],
        ];
    }

    /**
     * The roles that count.
     *
     * @return int[]
     */
    private function roles(): array {
        return array_values(array_filter(array_map('intval', settings::list('roles'))));
    }
}
