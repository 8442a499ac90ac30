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
use local_lectern_registration\local\once;
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
     * Begins to look at somebody: call it before their answers are read.
     *
     * @param int $userid
     * @return string A mark; it stands until they are forgotten, or another page looks at them.
     */
    public static function begin_look(int $userid): string {
        $mark = form_store::version(time()) . '?' . random_string(12);
        self::cache()->set($userid, $mark);
        return $mark;
    }

    /**
     * Remembers that somebody is complete, unless they were forgotten since we looked: then an answer may be gone by now.
     *
     * @param int $userid
     * @param string $mark Of {@see begin_look()}.
     */
    public static function remember_complete(int $userid, string $mark): void {
        $cache = self::cache();
        if ($cache->get($userid) === $mark) {
            // The version as it was before the answers were read.
            $cache->set($userid, strtok($mark, '?'));
        }
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
        // Two tabs of one person at once: the second finds the row.
        once::insert(self::TABLE, $begin + [
            'userid' => $userid, 'origin' => '', 'timeasked' => 0, 'logins' => 0,
            'timecompleted' => 0, 'reminder' => '', 'timereminded' => 0,
        ], 'userid');
        return $DB->get_record(self::TABLE, ['userid' => $userid], '*', MUST_EXIST);
    }

    /**
     * Notes that somebody is asked, the first time since they lack something: the grace begins.
     *
     * @param int $userid
     * @return stdClass The row.
     */
    public static function ask(int $userid): stdClass {
        $record = self::ensure($userid);
        if (!$record->timeasked) {
            self::update($record, ['timeasked' => time(), 'logins' => 1]);
        }
        return $record;
    }

    /**
     * Notes that somebody lacks nothing: what is asked later begins anew, with its own grace and reminders.
     *
     * @param stdClass $record Of {@see ensure()}; changed too.
     */
    public static function complete(stdClass $record): void {
        // Not 0 logins: that is who never came.
        self::update($record, ['timecompleted' => time(), 'timeasked' => 0, 'logins' => 1, 'reminder' => '']);
    }

    /**
     * Notes that somebody was found to lack nothing, whoever filled it in. Nothing is begun for who was there before.
     *
     * @param int $userid
     */
    public static function found_complete(int $userid): void {
        $record = self::record($userid);
        if ($record && (!$record->timecompleted || $record->timeasked)) {
            self::complete($record);
        }
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
