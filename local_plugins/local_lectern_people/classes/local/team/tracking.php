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

/**
 * Whether courses follow people's progress: whether they may moodle/course:isincompletionreports there. By the rules of
 * {@see has_capability()}, but with two reads for any number of people and courses.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tracking {
    /** @var string The capability. */
    private const CAPABILITY = 'moodle/course:isincompletionreports';

    /** @var int[][]|null Permission by role and path. */
    private ?array $permissions = null;
    /** @var int[][][] Roles by person and path. */
    private array $roles = [];

    /**
     * Reads the roles of people, and forgets those of others.
     *
     * @param int[] $userids
     */
    public function load(array $userids): void {
        global $CFG, $DB;
        $this->permissions ??= self::permissions();
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
        $rows = $DB->get_records_sql(
            "SELECT ra.id, ra.userid, ra.roleid, ctx.path
               FROM {role_assignments} ra
               JOIN {context} ctx ON ctx.id = ra.contextid
              WHERE ra.userid {$insql} AND ctx.contextlevel IN (:system, :category, :course)",
            $params + ['system' => CONTEXT_SYSTEM, 'category' => CONTEXT_COURSECAT, 'course' => CONTEXT_COURSE],
        );
        $this->roles = [];
        foreach ($rows as $row) {
            $this->roles[(int) $row->userid][$row->path][(int) $row->roleid] = (int) $row->roleid;
        }
        $everybody = (int) ($CFG->defaultuserroleid ?? 0);
        if ($everybody !== 0) {
            $path = \core\context\system::instance()->path;
            foreach ($userids as $userid) {
                $this->roles[$userid][$path][$everybody] = $everybody;
            }
        }
    }

    /**
     * Whether a course follows somebody's progress.
     *
     * @param int $userid One whose roles were read.
     * @param string $path Of the course's context.
     * @return bool
     */
    public function follows(int $userid, string $path): bool {
        // Administrators may everything.
        if (is_siteadmin($userid)) {
            return true;
        }
        $paths = self::upwards($path);
        $roles = [];
        foreach ($paths as $place) {
            $roles += $this->roles[$userid][$place] ?? [];
        }
        $allowed = false;
        foreach ($roles as $roleid) {
            // Of each role the nearest permission counts, and any that prohibits ends it.
            $nearest = null;
            foreach ($paths as $place) {
                $permission = $this->permissions[$roleid][$place] ?? null;
                if ($permission === CAP_PROHIBIT) {
                    return false;
                }
                $nearest ??= $permission;
            }
            $allowed = $allowed || $nearest === CAP_ALLOW;
        }
        return $allowed;
    }

    /**
     * A path and those above it, the nearest first.
     *
     * @param string $path
     * @return string[]
     */
    private static function upwards(string $path): array {
        $paths = [];
        while ($path !== '' && $path !== '/') {
            $paths[] = $path;
            $path = dirname($path);
        }
        return $paths;
    }

    /**
     * What roles say of the capability, everywhere.
     *
     * @return int[][] Permission by role and path.
     */
    private static function permissions(): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT rc.id, rc.roleid, rc.permission, ctx.path
               FROM {role_capabilities} rc
               JOIN {context} ctx ON ctx.id = rc.contextid
              WHERE rc.capability = :capability",
            ['capability' => self::CAPABILITY],
        );
        $permissions = [];
        foreach ($rows as $row) {
            $permissions[(int) $row->roleid][$row->path] = (int) $row->permission;
        }
        return $permissions;
    }
}
