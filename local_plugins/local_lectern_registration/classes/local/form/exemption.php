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

namespace local_lectern_registration\local\form;

/**
 * Who is not asked: who holds one of the roles anywhere, is in one of the cohorts, or logs in by one of the methods.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class exemption {
    /**
     * Constructor.
     *
     * @param int[] $roles Ids.
     * @param int[] $cohorts Ids.
     * @param string[] $auths Names of authentication plugins.
     */
    public function __construct(
        /** @var int[] Ids. */
        public readonly array $roles = [],
        /** @var int[] Ids. */
        public readonly array $cohorts = [],
        /** @var string[] Names of authentication plugins. */
        public readonly array $auths = [],
    ) {
    }

    /**
     * From what is stored.
     *
     * @param array $stored Keys roles, cohorts and auths; others and missing ones do no harm.
     * @return self
     */
    public static function from_array(array $stored): self {
        $ids = static fn(mixed $list): array => array_values(array_filter(array_map(intval(...), (array) $list)));
        return new self(
            $ids($stored['roles'] ?? []),
            $ids($stored['cohorts'] ?? []),
            array_values(array_filter((array) ($stored['auths'] ?? []), is_string(...))),
        );
    }

    /**
     * What is stored.
     *
     * @return array Only what is not empty.
     */
    public function to_array(): array {
        return array_filter(['roles' => $this->roles, 'cohorts' => $this->cohorts, 'auths' => $this->auths]);
    }

    /**
     * Whether nobody is exempt.
     *
     * @return bool
     */
    public function is_empty(): bool {
        return !$this->roles && !$this->cohorts && !$this->auths;
    }

    /**
     * Whether a person is exempt. Costs at most one read.
     *
     * @param int $userid
     * @param string $auth How the person logs in.
     * @return bool
     */
    public function has(int $userid, string $auth): bool {
        global $DB;
        if (in_array($auth, $this->auths, true)) {
            return true;
        }
        if (!$this->roles && !$this->cohorts) {
            return false;
        }
        $people = new self($this->roles, $this->cohorts);
        [$condition, $params] = $people->sql('u', 'x');
        return $DB->record_exists_sql("SELECT 1 FROM {user} u WHERE u.id = :exemptuser AND {$condition}", $params + [
            'exemptuser' => $userid,
        ]);
    }

    /**
     * The same as a condition on the user table.
     *
     * @param string $user Alias of the user table.
     * @param string $prefix Of the parameters, unique in the query.
     * @return array{string, array} SQL that is true for who is exempt, and its parameters.
     */
    public function sql(string $user, string $prefix): array {
        global $DB;
        $any = [];
        $params = [];
        if ($this->auths) {
            [$in, $add] = $DB->get_in_or_equal($this->auths, SQL_PARAMS_NAMED, "{$prefix}a");
            $any[] = "{$user}.auth {$in}";
            $params += $add;
        }
        if ($this->roles) {
            [$in, $add] = $DB->get_in_or_equal($this->roles, SQL_PARAMS_NAMED, "{$prefix}r");
            $any[] = "EXISTS (SELECT 1 FROM {role_assignments} {$prefix}ra
                               WHERE {$prefix}ra.userid = {$user}.id AND {$prefix}ra.roleid {$in})";
            $params += $add;
        }
        if ($this->cohorts) {
            [$in, $add] = $DB->get_in_or_equal($this->cohorts, SQL_PARAMS_NAMED, "{$prefix}c");
            $any[] = "EXISTS (SELECT 1 FROM {cohort_members} {$prefix}cm
                               WHERE {$prefix}cm.userid = {$user}.id AND {$prefix}cm.cohortid {$in})";
            $params += $add;
        }
        return [$any ? '(' . implode(' OR ', $any) . ')' : '1 = 0', $params];
    }
}
