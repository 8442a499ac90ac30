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

namespace theme_lectern\local\fields;

/**
 * One setting of the theme: its name, its value when nobody has set it, and what a value has to be.
 *
 * A value is the text that is stored. The settings page, a draft and an import ask the same field.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class field {
    /**
     * Constructor.
     *
     * @param string $name As in config_plugins.
     * @param string $default The value while nobody has set one.
     */
    public function __construct(
        /** @var string As in config_plugins. */
        public readonly string $name,
        /** @var string The value while nobody has set one. */
        public readonly string $default = '',
    ) {
    }

    /**
     * What is wrong with a value, in words for an administrator.
     *
     * @param string $value
     * @param string[] $values The values of all settings that would be stored with it, by name.
     * @return string Empty where the value is good.
     */
    abstract public function problem(string $value, array $values): string;

    /**
     * A string of the theme.
     *
     * @param string $id
     * @param mixed $a
     * @return string
     */
    protected function say(string $id, mixed $a = null): string {
        return get_string($id, 'theme_lectern', $a);
    }
}
