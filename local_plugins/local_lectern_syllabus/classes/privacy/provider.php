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

namespace local_lectern_syllabus\privacy;

use core\context;
use core\context\system as context_system;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\transform;
use core_privacy\local\request\user_preference_provider;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_syllabus\local\course_page;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\version_files;
use stdClass;

/**
 * Privacy: who wrote which text of a syllabus, what they have written and not saved, which files they have imported, and which
 * syllabi they have folded.
 *
 * The texts are the course's, not their writers': learners go on reading them. So they stay, and no longer say who wrote them.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\plugin\provider,
    core_userlist_provider,
    user_preference_provider {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_syllabus';

    /**
     * Describes what is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $tables = [
            '' => ['usermodified', 'timemodified'],
            '_version' => ['content', 'brief', 'dates', 'usermodified', 'timecreated'],
            '_draft' => ['userid', 'content', 'brief', 'dates', 'timemodified'],
            '_import' => ['userid', 'name', 'timecreated', 'timemodified'],
        ];
        foreach ($tables as $table => $fields) {
            $about = 'privacy:metadata:' . ltrim($table === '' ? '_syllabus' : $table, '_');
            $collection->add_database_table(
                self::COMPONENT . $table,
                array_combine($fields, array_map(fn(string $field): string => "{$about}:{$field}", $fields)),
                $about,
            );
        }
        $collection->add_subsystem_link('core_files', [], 'privacy:metadata:core_files');
        $collection->add_user_preference(course_page::PREFERENCE . 'courseid', 'privacy:metadata:preference:folded');
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
        $list->add_from_sql(
            'SELECT contextid FROM {local_lectern_syllabus} WHERE usermodified = :user',
            ['user' => $userid],
        );
        foreach (['_version' => 'usermodified', '_draft' => 'userid'] as $table => $field) {
            $list->add_from_sql(
                'SELECT s.contextid FROM {local_lectern_syllabus} s'
                    . ' JOIN {' . self::COMPONENT . $table . "} t ON t.syllabusid = s.id WHERE t.{$field} = :user",
                ['user' => $userid],
            );
        }
        $list->add_from_sql(
            'SELECT x.id FROM {context} x WHERE x.contextlevel = :level'
                . ' AND EXISTS (SELECT 1 FROM {local_lectern_syllabus_import} i WHERE i.userid = :user)',
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
            $userlist->add_from_sql('userid', 'SELECT userid FROM {local_lectern_syllabus_import} WHERE userid <> 0', []);
            return;
        }
        $params = ['context' => $context->id];
        $userlist->add_from_sql(
            'usermodified',
            'SELECT usermodified FROM {local_lectern_syllabus} WHERE contextid = :context AND usermodified <> 0',
            $params,
        );
        foreach (['_version' => 'usermodified', '_draft' => 'userid'] as $table => $field) {
            $userlist->add_from_sql(
                $field,
                "SELECT t.{$field} FROM {local_lectern_syllabus} s"
                    . ' JOIN {' . self::COMPONENT . $table . "} t ON t.syllabusid = s.id"
                    . " WHERE s.contextid = :context AND t.{$field} <> 0",
                $params,
            );
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
                self::export_imports($userid);
            } else {
                self::export_syllabus($context, $userid);
            }
        }
    }

    /**
     * Exports which syllabi a user has folded or opened.
     *
     * @param int $userid
     */
    public static function export_user_preferences(int $userid): void {
        foreach (get_user_preferences(null, null, $userid) as $name => $value) {
            if (preg_match('/^' . preg_quote(course_page::PREFERENCE, '/') . '\d+$/', $name)) {
                writer::export_user_preference(
                    self::COMPONENT,
                    $name,
                    transform::yesno($value === '1'),
                    get_string('privacy:metadata:preference:folded', self::COMPONENT),
                );
            }
        }
    }

    /**
     * Deletes everybody's data in a context.
     *
     * @param context $context
     */
    public static function delete_data_for_all_users_in_context(context $context): void {
        self::forget_users($context, '<> 0', []);
    }

    /**
     * Deletes a user's data.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            self::forget_users($context, '= ?', [(int) $contextlist->get_user()->id]);
        }
    }

    /**
     * Deletes the data of some users in a context.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist): void {
        global $DB;
        if ($userlist->get_userids() !== []) {
            self::forget_users($userlist->get_context(), ...$DB->get_in_or_equal($userlist->get_userids()));
        }
    }

    /**
     * Drafts go; texts and imports stay and no longer say whose they are.
     *
     * @param context $context
     * @param string $users What stands behind the field in SQL.
     * @param array $params Of it.
     */
    private static function forget_users(context $context, string $users, array $params): void {
        global $DB;
        if ($context instanceof context_system) {
            $DB->set_field_select('local_lectern_syllabus_import', 'userid', 0, "userid {$users}", $params);
            return;
        }
        $syllabusid = $DB->get_field('local_lectern_syllabus', 'id', ['contextid' => $context->id]);
        if (!$syllabusid) {
            return;
        }
        $all = [$syllabusid, ...$params];
        $DB->delete_records_select('local_lectern_syllabus_draft', "syllabusid = ? AND userid {$users}", $all);
        $DB->set_field_select(
            'local_lectern_syllabus_version',
            'usermodified',
            0,
            "syllabusid = ? AND usermodified {$users}",
            $all,
        );
        $DB->set_field_select('local_lectern_syllabus', 'usermodified', 0, "id = ? AND usermodified {$users}", $all);
    }

    /**
     * Exports the files that a user has imported.
     *
     * @param int $userid
     */
    private static function export_imports(int $userid): void {
        global $DB;
        $imports = [];
        foreach ($DB->get_records('local_lectern_syllabus_import', ['userid' => $userid], 'id') as $import) {
            $imports[] = (object) [
                'name' => $import->name,
                'timecreated' => transform::datetime($import->timecreated),
                'timemodified' => transform::datetime($import->timemodified),
            ];
        }
        if ($imports !== []) {
            writer::with_context(context_system::instance())->export_data(
                self::path('privacy:path:imports'),
                (object) ['imports' => $imports],
            );
        }
    }

    /**
     * Exports what a user has written in a syllabus.
     *
     * @param context $context
     * @param int $userid
     */
    private static function export_syllabus(context $context, int $userid): void {
        global $DB;
        $syllabus = $DB->get_record('local_lectern_syllabus', ['contextid' => $context->id]);
        if (!$syllabus) {
            return;
        }
        $writer = writer::with_context($context);
        if ((int) $syllabus->usermodified === $userid) {
            $writer->export_data(
                self::path(),
                (object) ['timemodified' => transform::datetime($syllabus->timemodified)],
            );
        }
        $where = ['syllabusid' => $syllabus->id];
        foreach ($DB->get_records('local_lectern_syllabus_draft', $where + ['userid' => $userid], 'id') as $draft) {
            $writer->export_data(self::path('privacy:path:drafts', $draft), self::text($context, $draft, $draft->timemodified));
        }
        // A history can be long: one at a time.
        $versions = $DB->get_recordset('local_lectern_syllabus_version', $where + ['usermodified' => $userid], 'id');
        foreach ($versions as $version) {
            $path = [...self::path('privacy:path:versions', $version), $version->version];
            $version->content = $writer->rewrite_pluginfile_urls(
                $path,
                self::COMPONENT,
                version_files::AREA,
                $version->id,
                $version->content ?? '',
            );
            $writer->export_data($path, self::text($context, $version, $version->timecreated));
            $writer->export_area_files($path, self::COMPONENT, version_files::AREA, $version->id);
        }
        $versions->close();
    }

    /**
     * A text, to be exported.
     *
     * @param context $context
     * @param stdClass $row Of a version or a draft.
     * @param int $time
     * @return stdClass
     */
    private static function text(context $context, stdClass $row, int $time): stdClass {
        return (object) [
            'content' => format_text($row->content ?? '', $row->contentformat, ['context' => $context, 'filter' => false]),
            'brief' => $row->brief ?? '',
            'dates' => array_map(
                fn(array $date): array => ['label' => $date['label'], 'time' => transform::datetime($date['time'])],
                section_text::dates_from_json($row->dates ?? ''),
            ),
            'time' => transform::datetime($time),
        ];
    }

    /**
     * Where something stands in the export.
     *
     * @param string $what Name of a string; empty for the syllabus itself.
     * @param stdClass|null $row Of a section.
     * @return string[]
     */
    private static function path(string $what = '', ?stdClass $row = null): array {
        $path = [get_string('pluginname', self::COMPONENT)];
        if ($what !== '') {
            $path[] = get_string($what, self::COMPONENT);
        }
        if ($row !== null) {
            // Two sections may have the same name.
            $path[] = sections::all()[$row->sectionid]?->shortname ?? (string) $row->sectionid;
        }
        return $path;
    }
}
