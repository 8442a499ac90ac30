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

namespace local_lectern_registration\local\admin;

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\source;

/**
 * What keeps people from answering a field of the form, in plain words.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problems {
    /**
     * The problems of a field.
     *
     * @param field $field
     * @param source|null $source Null where Moodle has no such field any more.
     * @return string[] Plain text.
     */
    public static function of(field $field, ?source $source): array {
        if ($source === null) {
            return [self::say('gone')];
        }
        $problems = [];
        $problem = $source->problem();
        if ($problem !== null) {
            $problems[] = self::say($problem);
        }
        if ($source->required) {
            $problems[] = self::say('core');
        }
        $methods = $field->mandatory ? self::locking($field->name) : [];
        if ($methods) {
            $problems[] = self::say('lockedby', implode(', ', $methods));
        }
        return $problems;
    }

    /**
     * The methods in use by which people log in and cannot change a field, even while it is empty.
     *
     * @param string $name
     * @return string[] What people call them.
     */
    private static function locking(string $name): array {
        $locking = array_filter(
            get_enabled_auth_plugins(),
            static fn(string $auth): bool => get_config("auth_{$auth}", "field_lock_{$name}") === 'locked',
        );
        return array_map(static fn(string $auth): string => get_string('pluginname', "auth_{$auth}"), $locking);
    }

    /**
     * A problem in words.
     *
     * @param string $problem
     * @param string|null $about
     * @return string
     */
    private static function say(string $problem, ?string $about = null): string {
        return get_string("trouble:{$problem}", 'local_lectern_registration', $about);
    }
}
