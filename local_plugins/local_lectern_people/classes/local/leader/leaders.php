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

namespace local_lectern_people\local\leader;

use core_text;
use core_user\fields;
use local_lectern_people\event\leader_added;
use local_lectern_people\event\leader_removed;
use local_lectern_people\task\sync_soon;
use stdClass;

/**
 * Who manages the members of cohorts and the people of departments.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leaders {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_leader';
    /** @var string Those of cohorts. */
    public const COHORT = 'cohort';
    /** @var string Those of departments. */
    public const DEPARTMENT = 'department';
    /** @var string[] What can be led. */
    public const KINDS = [self::COHORT, self::DEPARTMENT];
    /** @var int Characters of a department's name. */
    public const LONGEST = 255;

    /**
     * Names somebody.
     *
     * @param string $kind
     * @param int $itemid The cohort, 0 for a department.
     * @param string $name The department, nothing for a cohort.
     * @param int $userid
     * @return bool Whether they were not before.
     */
    public static function add(string $kind, int $itemid, string $name, int $userid): bool {
        global $DB, $USER;
        $name = core_text::substr(trim($name), 0, self::LONGEST);
        if (!in_array($kind, self::KINDS, true) || ($kind === self::COHORT) !== ($itemid > 0) || ($itemid > 0) !== ($name === '')) {
            throw new \coding_exception('No such cohort or department');
        }
        if (self::is($kind, $itemid, $name, $userid)) {
            return false;
        }
        $leader = (object) [
            'kind' => $kind, 'itemid' => $itemid, 'itemname' => $name, 'userid' => $userid,
            'usermodified' => (int) $USER->id, 'timecreated' => time(),
        ];
        $leader->id = $DB->insert_record(self::TABLE, $leader);
        leader_added::create_from_leader($leader)->trigger();
        sync_soon::ask('hand');
        return true;
    }

    /**
     * Takes it back.
     *
     * @param int $id
     * @return stdClass|null What was there.
     */
    public static function remove(int $id): ?stdClass {
        global $DB;
        $leader = $DB->get_record(self::TABLE, ['id' => $id]);
        if (!$leader) {
            return null;
        }
        $DB->delete_records(self::TABLE, ['id' => $id]);
        leader_removed::create_from_leader($leader)->trigger();
        sync_soon::ask('hand');
        return $leader;
    }

    /**
     * Whether somebody leads something.
     *
     * @param string $kind
     * @param int $itemid
     * @param string $name
     * @param int $userid
     * @return bool
     */
    public static function is(string $kind, int $itemid, string $name, int $userid): bool {
        global $DB;
        return $DB->record_exists_select(
            self::TABLE,
            'kind = :kind AND itemid = :item AND userid = :user AND ' . self::key('itemname') . ' = ' . self::key(':name'),
            ['kind' => $kind, 'item' => $itemid, 'user' => $userid, 'name' => $name],
        );
    }

    /**
     * Who leads cohorts.
     *
     * @param int[] $ids
     * @return stdClass[] By id: itemid, userid, suspended, the fields of the user's name.
     */
    public static function of_cohorts(array $ids): array {
        return self::some(self::COHORT, 'l.itemid', $ids);
    }

    /**
     * Who heads departments.
     *
     * @param string[] $keys See {@see key()}.
     * @return stdClass[] By id: namekey, userid, suspended, the fields of the user's name.
     */
    public static function of_departments(array $keys): array {
        return self::some(self::DEPARTMENT, self::key('l.itemname'), $keys);
    }

    /**
     * SQL by which two names are the same: without regard to case and outer spaces, with regard to accents.
     *
     * @param string $column
     * @return string
     */
    public static function key(string $column): string {
        global $DB;
        return "LOWER(TRIM({$column}))" . ($DB->get_dbfamily() === 'mysql' ? ' COLLATE utf8mb4_bin' : '');
    }

    /**
     * Who leads some.
     *
     * @param string $kind
     * @param string $column By which they are chosen.
     * @param array $values
     * @return stdClass[]
     */
    private static function some(string $kind, string $column, array $values): array {
        global $DB;
        if ($values === []) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($values, SQL_PARAMS_NAMED);
        $names = fields::for_name()->get_sql('u')->selects;
        return $DB->get_records_sql(
            "SELECT l.id, l.itemid, " . self::key('l.itemname') . " AS namekey, l.userid, u.suspended{$names}
               FROM {local_lectern_people_leader} l
               JOIN {user} u ON u.id = l.userid AND u.deleted = 0
              WHERE l.kind = :kind AND {$column} {$insql}
           ORDER BY u.lastname, u.firstname, l.id",
            $params + ['kind' => $kind],
        );
    }
}
