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

namespace local_lectern_people\local;

/**
 * What an administrator has chosen.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings {
    /** @var string[] What holds until something is chosen. */
    public const DEFAULTS = [
        // Which sources count, the first of them that names a manager decides.
        'order' => 'field,role,cohort,department,csv,service',
        'enabled' => 'csv,service',
        // The custom profile field that names the manager, and what of the manager stands in it.
        'fieldid' => '0',
        'fieldkey' => 'email',
        // Roles that make a manager of who holds them in somebody's own context.
        'roles' => '',
        // Where the department stands: department, institution, or profile_ and the id of a custom profile field.
        'departmentfield' => 'department',
        // How much of all relations one sync may end, in percent.
        'maxdrop' => '20',
        // For how many days relations that have ended are kept, 0 for ever.
        'keepdays' => '0',
    ];

    /**
     * A setting.
     *
     * @param string $name
     * @return string
     */
    public static function get(string $name): string {
        $value = get_config('local_lectern_people', $name);
        return $value === false || $value === null ? self::DEFAULTS[$name] : (string) $value;
    }

    /**
     * A setting that is a number.
     *
     * @param string $name
     * @return int
     */
    public static function number(string $name): int {
        return (int) self::get($name);
    }

    /**
     * A setting that is a list.
     *
     * @param string $name
     * @return string[]
     */
    public static function list(string $name): array {
        return array_values(array_filter(array_map('trim', explode(',', self::get($name))), fn(string $item): bool => $item !== ''));
    }

    /**
     * Chooses something.
     *
     * @param string $name
     * @param string $value
     */
    public static function set(string $name, string $value): void {
        $before = self::get($name);
        if ($before !== $value) {
            set_config($name, $value, 'local_lectern_people');
            add_to_config_log($name, $before, $value, 'local_lectern_people');
        }
    }
}
