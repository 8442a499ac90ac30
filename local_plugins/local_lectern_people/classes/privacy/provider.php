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

namespace local_lectern_people\privacy;

use core\context;
use core\context\system as context_system;
use core\context\user as context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_people\local\forgetting;

/**
 * Privacy: who manages somebody and whom they manage is in that person's context; what somebody did as an administrator is in that
 * of the site, stays, and no longer says who did it.
 *
 * What a person gets of those whom they manage is since when and until when: the names are those of others.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\plugin\provider,
    core_userlist_provider {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_people';

    /** @var string[][] Columns that say whose a row is, by table. */
    private const PEOPLE = ['claim' => ['userid', 'managerid'], 'link' => ['userid', 'managerid'], 'leader' => ['userid']];

    /** @var string[] The column that says which administrator made a row, by table. */
    private const WRITERS = ['claim' => 'usermodified', 'leader' => 'usermodified', 'sync' => 'userid', 'import' => 'userid'];

    /**
     * Describes what is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $tables = [
            'claim' => ['source', 'userid', 'managerid', 'value', 'state', 'timestart', 'timeend', 'usermodified', 'timemodified'],
            'link' => ['userid', 'managerid', 'source', 'timestart', 'timeend'],
            'closure' => ['ancestorid', 'descendantid', 'depth'],
            'affected' => ['syncid', 'userid'],
            'leader' => ['kind', 'itemname', 'userid', 'usermodified', 'timecreated'],
            'sync' => ['origin', 'userid', 'timestarted', 'details'],
            'import' => ['userid', 'filename', 'timecreated'],
            'import_problem' => ['line', 'code', 'value'],
        ];
        foreach ($tables as $table => $fields) {
            $about = "privacy:metadata:{$table}";
            $collection->add_database_table(
                self::COMPONENT . "_{$table}",
                array_combine($fields, array_map(fn(string $field): string => "{$about}:{$field}", $fields)),
                $about,
            );
        }
        // A file is there while it is checked and brought in. It is the site's: who brought it is told by the table of imports.
        $collection->add_subsystem_link('core_files', [], 'privacy:metadata:core_files');
        return $collection;
    }

    /**
     * Where a user's data is.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $list = new contextlist();
        foreach (self::PEOPLE as $table => $columns) {
            foreach ($columns as $column) {
                $list->add_from_sql(
                    "SELECT x.id FROM {context} x WHERE x.contextlevel = :level AND x.instanceid = :owner AND EXISTS ("
                        . 'SELECT 1 FROM {' . self::COMPONENT . "_{$table}} t WHERE t.{$column} = :user)",
                    ['level' => CONTEXT_USER, 'owner' => $userid, 'user' => $userid],
                );
            }
        }
        foreach (self::WRITERS as $table => $column) {
            $list->add_from_sql(
                'SELECT x.id FROM {context} x WHERE x.contextlevel = :level AND EXISTS ('
                    . 'SELECT 1 FROM {' . self::COMPONENT . "_{$table}} t WHERE t.{$column} = :user)",
                ['level' => CONTEXT_SYSTEM, 'user' => $userid],
            );
        }
        return $list;
    }

    /**
     * Whose data is in a context.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_system) {
            foreach (self::WRITERS as $table => $column) {
                $name = self::COMPONENT . "_{$table}";
                $userlist->add_from_sql($column, "SELECT {$column} FROM {{$name}} WHERE {$column} <> 0", []);
            }
        } else if ($context instanceof context_user) {
            foreach (self::PEOPLE as $table => $columns) {
                $name = self::COMPONENT . "_{$table}";
                foreach ($columns as $column) {
                    $sql = "SELECT {$column} FROM {{$name}} WHERE {$column} = :user";
                    $userlist->add_from_sql($column, $sql, ['user' => $context->instanceid]);
                }
            }
        }
    }

    /**
     * Exports a user's data.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                self::export($context, 'privacy:done', 'done', export::done_by($userid));
            } else if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::export($context, 'privacy:managers', 'managers', export::managers_of($userid));
                self::export($context, 'privacy:claims', 'claims', export::claims_of($userid));
                self::export($context, 'privacy:team', 'team', export::team_of($userid));
                self::export($context, 'tool:leaders', 'leads', export::led_by($userid));
            }
        }
    }

    /**
     * Deletes everybody's data in a context.
     *
     * @param context $context
     */
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_system) {
            self::forget_writers('<> 0', []);
        } else if ($context instanceof context_user) {
            forgetting::person((int) $context->instanceid);
        }
    }

    /**
     * Deletes a user's data.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                self::forget_writers('= ?', [$userid]);
            } else if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                forgetting::person($userid);
            }
        }
    }

    /**
     * Deletes the data of some users in a context.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist): void {
        global $DB;
        $context = $userlist->get_context();
        $ids = array_map('intval', $userlist->get_userids());
        if ($context instanceof context_system && $ids !== []) {
            self::forget_writers(...$DB->get_in_or_equal($ids));
        } else if ($context instanceof context_user && in_array((int) $context->instanceid, $ids, true)) {
            forgetting::person((int) $context->instanceid);
        }
    }

    /**
     * What administrators did stays, and no longer says who did it.
     *
     * @param string $users What stands behind the column in SQL.
     * @param array $params Of it.
     */
    private static function forget_writers(string $users, array $params): void {
        global $DB;
        foreach (self::WRITERS as $table => $column) {
            $DB->set_field_select(self::COMPONENT . "_{$table}", $column, 0, "{$column} {$users}", $params);
        }
    }

    /**
     * Exports some rows.
     *
     * @param context $context
     * @param string $title Key of a string.
     * @param string $name
     * @param array[] $rows
     */
    private static function export(context $context, string $title, string $name, array $rows): void {
        if ($rows !== []) {
            writer::with_context($context)->export_data(
                [get_string('pluginname', self::COMPONENT), get_string($title, self::COMPONENT)],
                (object) [$name => array_map(fn(array $row): \stdClass => (object) $row, $rows)],
            );
        }
    }
}
