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

namespace local_lectern_syllabus\local;

use cache;
use core\context\course as context_course;
use core_user\fields;
use stdClass;

/**
 * The people of a course who stand in its syllabus: those with the roles that the site chose, in the order of roles.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** @var int More are a mistake of roles, and nobody reads them. */
    private const MOST = 50;

    /**
     * The people of a course.
     *
     * @param int $courseid
     * @return stdClass[] Each with id, the fields of names and roles (as role_get_name() takes them); cached.
     */
    public static function of_course(int $courseid): array {
        $cache = cache::make('local_lectern_syllabus', 'people');
        $people = $cache->get($courseid);
        if ($people === false) {
            $people = self::find($courseid);
            $cache->set($courseid, $people);
        }
        return $people;
    }

    /**
     * Forgets the people of a course.
     *
     * @param int $courseid
     */
    public static function forget(int $courseid): void {
        cache::make('local_lectern_syllabus', 'people')->delete($courseid);
    }

    /**
     * Forgets everybody: a role or a name has changed.
     */
    public static function forget_all(): void {
        cache::make('local_lectern_syllabus', 'people')->purge();
    }

    /**
     * Looks them up.
     *
     * @param int $courseid
     * @return stdClass[]
     */
    private static function find(int $courseid): array {
        $roles = settings::people_roles();
        $context = context_course::instance($courseid, IGNORE_MISSING);
        if ($roles === [] || !$context) {
            return [];
        }
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $users = get_role_users(
            $roles,
            $context,
            true,
            "ra.id AS raid, ra.roleid, r.sortorder, u.id, u.suspended, u.deleted, {$names}",
            'r.sortorder, u.lastname, u.firstname, u.id',
            false,
            '',
            0,
            self::MOST * 2,
        );
        $known = self::roles($roles, $context);
        $people = [];
        foreach ($users as $user) {
            if ($user->deleted || $user->suspended) {
                continue;
            }
            $people[$user->id] ??= (object) (
                array_intersect_key((array) $user, array_flip(['id', ...fields::get_name_fields()])) + ['roles' => []]
            );
            $people[$user->id]->roles[$user->roleid] = $known[$user->roleid];
        }
        return array_slice(array_values($people), 0, self::MOST);
    }

    /**
     * Roles with what they are called in the course; without a name of its own each reader's language names it.
     *
     * @param int[] $roleids
     * @param context_course $context
     * @return stdClass[] By id.
     */
    private static function roles(array $roleids, context_course $context): array {
        global $DB;
        $aliases = $DB->get_records_menu('role_names', ['contextid' => $context->id], '', 'roleid, name');
        $roles = $DB->get_records_list('role', 'id', $roleids, '', 'id, name, shortname, archetype');
        foreach ($roles as $role) {
            $role->coursealias = $aliases[$role->id] ?? '';
        }
        return $roles;
    }
}
