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

namespace local_lectern_registration\privacy;

use core\context;
use core\context\system as context_system;
use core\context\user as context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_registration\local\consent\answers;
use local_lectern_registration\local\consent\languages;
use local_lectern_registration\local\consent\purposes;
use local_lectern_registration\local\signup\intake;

/**
 * Privacy: how somebody came to register, what they consented to, and who wrote which text of a consent.
 *
 * A text is the site's, others have agreed to it: it stays, and no longer says who wrote it. A sign-up belongs to a user once
 * its account is made or found; what was typed is gone from it once it is confirmed. What is counted is kept by a hash that
 * nobody can turn back.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\plugin\provider,
    core_userlist_provider {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_registration';

    /** @var string Table of people. */
    private const PEOPLE = 'local_lectern_registration_user';

    /**
     * Describes what is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $tables = [
            'user' => ['userid', 'origin', 'timeasked', 'logins', 'timecompleted', 'reminder', 'timereminded'],
            'consent' => ['userid', 'purposeid', 'textid', 'given', 'source', 'timecreated'],
            'text' => ['usermodified', 'timecreated'],
            'signup' => ['userid', 'outcome', 'data', 'timecreated'],
            'limit' => ['bucket', 'hits', 'timeexpires'],
        ];
        foreach ($tables as $table => $fields) {
            $about = "privacy:metadata:{$table}";
            $collection->add_database_table(
                self::COMPONENT . "_{$table}",
                array_combine($fields, array_map(fn(string $field): string => "{$about}:{$field}", $fields)),
                $about,
            );
        }
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
        foreach ([self::PEOPLE, answers::TABLE, intake::TABLE] as $table) {
            $list->add_from_sql(
                "SELECT x.id FROM {context} x JOIN {{$table}} t ON t.userid = x.instanceid"
                    . ' WHERE x.contextlevel = :level AND t.userid = :user',
                ['level' => CONTEXT_USER, 'user' => $userid],
            );
        }
        $list->add_from_sql(
            'SELECT x.id FROM {context} x WHERE x.contextlevel = :level'
                . ' AND EXISTS (SELECT 1 FROM {' . purposes::TEXT . '} t WHERE t.usermodified = :user)',
            ['level' => CONTEXT_SYSTEM, 'user' => $userid],
        );
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
            $sql = 'SELECT usermodified FROM {' . purposes::TEXT . '} WHERE usermodified <> 0';
            $userlist->add_from_sql('usermodified', $sql, []);
        } else if ($context instanceof context_user) {
            foreach ([self::PEOPLE, answers::TABLE, intake::TABLE] as $table) {
                $userlist->add_from_sql(
                    'userid',
                    "SELECT userid FROM {{$table}} WHERE userid = :user",
                    ['user' => $context->instanceid],
                );
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
                self::export_texts($context, $userid);
            } else if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::export_person($context, $userid);
                self::export_consents($context, $userid);
                self::export_signups($context, $userid);
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
            self::delete_person((int) $context->instanceid);
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
                self::delete_person($userid);
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
            self::delete_person((int) $context->instanceid);
        }
    }

    /**
     * Deletes what is kept of a person.
     *
     * @param int $userid
     */
    private static function delete_person(int $userid): void {
        global $DB;
        $DB->delete_records(answers::TABLE, ['userid' => $userid]);
        $DB->delete_records(self::PEOPLE, ['userid' => $userid]);
        intake::forget_user($userid);
    }

    /**
     * Texts stay, and no longer say whose they are.
     *
     * @param string $users What stands behind the field in SQL.
     * @param array $params Of it.
     */
    private static function forget_writers(string $users, array $params): void {
        global $DB;
        $DB->set_field_select(purposes::TEXT, 'usermodified', 0, "usermodified {$users}", $params);
    }

    /**
     * Exports how somebody came to register.
     *
     * @param context $context
     * @param int $userid
     */
    private static function export_person(context $context, int $userid): void {
        global $DB;
        $person = $DB->get_record(self::PEOPLE, ['userid' => $userid]);
        if ($person) {
            $data = ['origin' => $person->origin, 'logins' => (int) $person->logins, 'reminder' => $person->reminder];
            foreach (['timeasked', 'timecompleted', 'timereminded'] as $time) {
                $data[$time] = $person->$time ? transform::datetime($person->$time) : '';
            }
            writer::with_context($context)->export_data(self::path(), (object) $data);
        }
    }

    /**
     * Exports all that somebody answered, with the texts that they read.
     *
     * @param context $context
     * @param int $userid
     */
    private static function export_consents(context $context, int $userid): void {
        $consents = array_map(fn(\stdClass $answer): \stdClass => (object) [
            'purpose' => $answer->shortname,
            'name' => $answer->name,
            'content' => format_text($answer->content, FORMAT_HTML, ['context' => $context, 'filter' => false]),
            'version' => (int) $answer->version,
            'language' => languages::name($answer->lang),
            'given' => transform::yesno($answer->given),
            'source' => get_string("consent:from_{$answer->source}", self::COMPONENT),
            'timecreated' => transform::datetime($answer->timecreated),
        ], array_values(answers::history($userid)));
        if ($consents !== []) {
            writer::with_context($context)->export_data(self::path('consents'), (object) ['consents' => $consents]);
        }
    }

    /**
     * Exports the sign-ups with somebody's address: what was typed as long as it waits to be confirmed, never a password.
     *
     * @param context $context
     * @param int $userid
     */
    private static function export_signups(context $context, int $userid): void {
        global $DB;
        $signups = array_map(fn(\stdClass $row): \stdClass => (object) [
            'outcome' => $row->outcome,
            'data' => (object) (json_decode((string) $row->data, true)['values'] ?? []),
            'timecreated' => transform::datetime($row->timecreated),
        ], array_values($DB->get_records(intake::TABLE, ['userid' => $userid], 'id')));
        if ($signups !== []) {
            writer::with_context($context)->export_data(self::path('privacy:signups'), (object) ['signups' => $signups]);
        }
    }

    /**
     * Exports which texts somebody wrote.
     *
     * @param context $context
     * @param int $userid
     */
    private static function export_texts(context $context, int $userid): void {
        global $DB;
        $texts = array_map(fn(\stdClass $text): \stdClass => (object) [
            'name' => $text->name,
            'content' => format_text($text->content, FORMAT_HTML, ['context' => $context, 'filter' => false]),
            'version' => (int) $text->version,
            'language' => languages::name($text->lang),
            'timecreated' => transform::datetime($text->timecreated),
        ], array_values($DB->get_records(purposes::TEXT, ['usermodified' => $userid], 'id')));
        if ($texts !== []) {
            writer::with_context($context)->export_data(self::path('purposes'), (object) ['texts' => $texts]);
        }
    }

    /**
     * Where something stands in the export.
     *
     * @param string ...$strings Names of strings.
     * @return string[]
     */
    private static function path(string ...$strings): array {
        return array_map(fn(string $string): string => get_string($string, self::COMPONENT), ['pluginname', ...$strings]);
    }
}
