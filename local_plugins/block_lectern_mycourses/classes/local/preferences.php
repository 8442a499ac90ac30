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

namespace block_lectern_mycourses\local;

/**
 * What the block remembers for each user, by block instance.
 *
 * Each instance has its own, so that two blocks with different purposes on one page do not overwrite each other.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class preferences {
    /** @var string Beginning of every preference's name. */
    public const PREFIX = 'block_lectern_mycourses_';

    /** @var string Beginning of the names of core's preferences for courses hidden from overviews, see block_myoverview. */
    public const HIDDENCOURSE = 'block_myoverview_hidden_course_';

    /**
     * Name of the preference that holds a choice.
     *
     * @param string $choice Name of the choice, see {@see choices::allowed()}.
     * @param int $instanceid Block instance.
     * @return string
     */
    public static function name(string $choice, int $instanceid): string {
        return self::PREFIX . $choice . '_' . $instanceid;
    }

    /**
     * Definitions for core_user, which cleans and guards the preferences when they are set by web service.
     *
     * Core's preference for hidden courses is defined by block_myoverview. It is repeated here, the same in key and content,
     * so that hiding works where that block has been uninstalled; core keeps the first definition of a key.
     *
     * @return array[]
     */
    public static function definitions(): array {
        $definitions = [];
        $default = new settings();
        foreach (choices::allowed() as $choice => $values) {
            $definitions['/^' . self::PREFIX . $choice . '_\d+$/'] = [
                'isregex' => true,
                'null' => NULL_NOT_ALLOWED,
                'default' => $default->$choice,
                'type' => is_int(reset($values)) ? PARAM_INT : PARAM_ALPHA,
                'choices' => $values,
                'permissioncallback' => [\core_user::class, 'is_current_user'],
            ];
        }
        $definitions['/^block_myoverview_hidden_course_(\d)+$/'] = [
            'isregex' => true,
            'choices' => [0, 1],
            'type' => PARAM_INT,
            'null' => NULL_NOT_ALLOWED,
            'default' => 0,
            'permissioncallback' => [\core_user::class, 'is_current_user'],
        ];
        return $definitions;
    }

    /**
     * What the current user has chosen in a block, unchecked: {@see choices::resolve()} drops what is no longer possible.
     *
     * @param int $instanceid Block instance.
     * @return array Values by the name of the choice, null where nothing is remembered.
     */
    public static function remembered(int $instanceid): array {
        $remembered = [];
        foreach (array_keys(choices::allowed()) as $choice) {
            $remembered[$choice] = get_user_preferences(self::name($choice, $instanceid));
        }
        return $remembered;
    }

    /**
     * Remembers choices of the current user. Values that are not allowed are ignored.
     *
     * @param int $instanceid Block instance.
     * @param array $values Values by the name of the choice.
     */
    public static function remember(int $instanceid, array $values): void {
        foreach (choices::allowed() as $choice => $possible) {
            $value = $values[$choice] ?? null;
            $value = ($choice === 'perpage') ? (int) $value : $value;
            if (in_array($value, $possible, true)) {
                set_user_preference(self::name($choice, $instanceid), $value);
            }
        }
    }

    /**
     * Forgets what all users chose in a block, when the block is deleted.
     *
     * @param int $instanceid Block instance.
     */
    public static function forget(int $instanceid): void {
        global $DB;
        $names = array_map(fn(string $choice) => self::name($choice, $instanceid), array_keys(choices::allowed()));
        $DB->delete_records_list('user_preferences', 'name', $names);
    }

    /**
     * Courses that a user has hidden from their overviews, here or in core's My courses.
     *
     * @param int $userid User.
     * @return bool[] True by course id.
     */
    public static function hidden_courses(int $userid): array {
        $hidden = [];
        foreach (get_user_preferences(null, null, $userid) as $name => $value) {
            if ($value && str_starts_with($name, self::HIDDENCOURSE)) {
                $hidden[(int) substr($name, strlen(self::HIDDENCOURSE))] = true;
            }
        }
        return $hidden;
    }
}
