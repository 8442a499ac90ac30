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

namespace local_lectern_registration\local\person;

use core_cache\application_cache;
use local_lectern_registration\local\form\form_store;
use stdClass;

/**
 * Who is known to be complete, and what is kept of each person: since when they are asked, how often they logged in since.
 *
 * That somebody is complete is kept in a cache of all servers, by the version of the form. Where it is not there, it is
 * found out again: nothing is lost with the cache.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** @var string The table. */
    public const TABLE = 'local_lectern_registration_user';

    /**
     * Whether somebody is known to be complete in the form as it is now. No database is read.
     *
     * @param int $userid
     * @return bool
     */
    public static function known_complete(int $userid): bool {
        return self::cache()->get($userid) === form_store::version(time());
    }

    /**
     * Remembers that somebody is complete.
     *
     * @param int $userid
     * @param string $version Of the form, as it was before the answers were read.
     */
    public static function remember_complete(int $userid, string $version): void {
        self::cache()->set($userid, $version);
    }

    /**
     * Forgets what is known of somebody, after a change of their answers or of who they are.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        self::cache()->delete($userid);
    }

    /**
     * Forgets what is known of many.
     *
     * @param int[] $userids
     */
    public static function forget_many(array $userids): void {
        self::cache()->delete_many($userids);
    }

    /**
     * What is kept of somebody.
     *
     * @param int $userid
     * @return stdClass|null The row, if there is one.
     */
    public static function record(int $userid): ?stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['userid' => $userid]) ?: null;
    }

    /**
     * What is kept of somebody, begun where nothing is.
     *
     * @param int $userid
     * @param array $begin Columns of a new row.
     * @return stdClass The row.
     */
    public static function ensure(int $userid, array $begin = []): stdClass {
        global $DB;
        $record = self::record($userid);
        if ($record) {
            return $record;
        }
        $new = $begin + [
            'userid' => $userid, 'origin' => '', 'timeasked' => 0, 'logins' => 0,
            'timecompleted' => 0, 'reminder' => '', 'timereminded' => 0,
        ];
        // Two tabs of one person at once: one statement, so that the second finds the row and no transaction breaks.
        $DB->execute(
            'INSERT INTO {' . self::TABLE . '} (userid, origin, timeasked, logins, timecompleted, reminder, timereminded)
             SELECT u.id, :origin, ' . (int) $new['timeasked'] . ', ' . (int) $new['logins'] . ', '
                . (int) $new['timecompleted'] . ", '', 0
               FROM {user} u
              WHERE u.id = :userid AND NOT EXISTS (SELECT 1 FROM {" . self::TABLE . '} r WHERE r.userid = u.id)',
            ['origin' => $new['origin'], 'userid' => $userid],
        );
        return $DB->get_record(self::TABLE, ['userid' => $userid], '*', MUST_EXIST);
    }

    /**
     * Changes what is kept of somebody.
     *
     * @param stdClass $record Of {@see ensure()}; changed too.
     * @param array $changes
     */
    public static function update(stdClass $record, array $changes): void {
        global $DB;
        $DB->update_record(self::TABLE, ['id' => $record->id] + $changes);
        foreach ($changes as $name => $value) {
            $record->$name = $value;
        }
    }

    /**
     * Removes what is kept of somebody.
     *
     * @param int $userid
     */
    public static function remove(int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['userid' => $userid]);
        self::forget($userid);
    }

    /**
     * The cache.
     *
     * @return application_cache
     */
    private static function cache(): application_cache {
        return \cache::make('local_lectern_registration', 'people');
    }
}
