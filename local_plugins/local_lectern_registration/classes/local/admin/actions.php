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

use local_lectern_registration\local\form\catalogue;

/**
 * What the small forms on the page of the fields do. The page's script does the same by web service.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class actions {
    /** @var string[] What there is to do. */
    public const ALL = ['set', 'up', 'down', 'add', 'remove', 'addstep', 'removestep'];

    /**
     * Does one of them.
     *
     * @param string $do One of {@see ALL}.
     * @param string $name Of the field; '' where a step is meant.
     * @param int $step
     * @param bool[] $switches For 'set': shown and mandatory.
     * @return string What was done, for the administrator.
     */
    public static function perform(string $do, string $name = '', int $step = 0, array $switches = []): string {
        access::require_manage();
        require_sesskey();
        match ($do) {
            'set' => editor::set($name, $switches),
            'up' => editor::shift($name, -1),
            'down' => editor::shift($name, 1),
            'add' => editor::add($name, $step ?: PHP_INT_MAX),
            'remove' => editor::remove($name),
            'addstep' => editor::add_step(),
            'removestep' => editor::remove_step($step),
        };
        $about = $name === '' ? $step : self::label($name);
        return get_string("fields:done_{$do}", 'local_lectern_registration', $about);
    }

    /**
     * What a field is called, also where it is gone from Moodle.
     *
     * @param string $name
     * @return string HTML.
     */
    public static function label(string $name): string {
        $source = catalogue::all()[$name] ?? null;
        return $source ? $source->label() : self::fallback($name);
    }

    /**
     * What a field is called that is gone from Moodle.
     *
     * @param string $name
     * @return string HTML.
     */
    public static function fallback(string $name): string {
        return s(preg_replace('/^profile_field_/', '', $name));
    }
}
