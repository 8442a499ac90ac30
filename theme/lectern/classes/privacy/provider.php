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

namespace theme_lectern\privacy;

use context;
use context_system;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\plugin\provider as plugin_provider;
use core_privacy\local\request\user_preference_provider;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use theme_lectern\local\draft\draft;
use theme_lectern\local\files;
use theme_lectern\local\fields\fields;

/**
 * What the theme keeps about people: the colour scheme they chose, and the draft of settings that an administrator has.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    core_userlist_provider,
    plugin_provider,
    user_preference_provider {
    /** @var string The preference of the colour scheme. */
    private const SCHEME = 'theme_lectern_scheme';

    #[\Override]
    public static function get_metadata(collection $collection): collection {
        $collection->add_user_preference(self::SCHEME, 'privacy:metadata:preference:scheme');
        $collection->add_user_preference(draft::PREFERENCE, 'privacy:metadata:preference:draft');
        $collection->add_subsystem_link('core_files', [], 'privacy:metadata:core_files');
        return $collection;
    }

    #[\Override]
    public static function export_user_preferences(int $userid): void {
        $words = [self::SCHEME => 'scheme', draft::PREFERENCE => 'draft'];
        foreach ($words as $name => $word) {
            $value = get_user_preferences($name, null, $userid);
            if ($value !== null) {
                $meaning = get_string("privacy:metadata:preference:{$word}", 'theme_lectern');
                writer::export_user_preference('theme_lectern', $name, $value, $meaning);
            }
        }
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        $list = new contextlist();
        $list->add_from_sql(
            'SELECT contextid FROM {files} WHERE component = :component AND filearea = :area AND itemid = :userid',
            ['component' => 'theme_lectern', 'area' => draft::AREA, 'userid' => $userid],
        );
        return $list;
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist): void {
        if ($userlist->get_context() instanceof context_system) {
            $userlist->add_from_sql(
                'itemid',
                'SELECT itemid FROM {files} WHERE component = :component AND filearea = :area',
                ['component' => 'theme_lectern', 'area' => draft::AREA],
            );
        }
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if (!$context instanceof context_system) {
                continue;
            }
            $path = [get_string('draft', 'theme_lectern')];
            $values = (new draft($userid))->values();
            writer::with_context($context)->export_data($path, (object) $values);
            foreach (array_keys(array_intersect_key(fields::files(), $values)) as $name) {
                writer::with_context($context)->export_area_files($path, 'theme_lectern', files::DRAFT . $name, $userid);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(context $context): void {
        global $DB;
        if ($context instanceof context_system) {
            $userids = $DB->get_fieldset('files', 'DISTINCT itemid', ['component' => 'theme_lectern', 'filearea' => draft::AREA]);
            self::discard($userids);
        }
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                self::discard([$contextlist->get_user()->id]);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist): void {
        if ($userlist->get_context() instanceof context_system) {
            self::discard($userlist->get_userids());
        }
    }

    /**
     * Throws drafts away.
     *
     * @param int[] $userids
     */
    private static function discard(array $userids): void {
        foreach ($userids as $userid) {
            (new draft((int) $userid))->discard();
        }
    }
}
