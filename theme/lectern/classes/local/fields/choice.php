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
 * One of a few values; also on or off.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class choice extends field {
    /**
     * Constructor.
     *
     * @param string $name As in config_plugins.
     * @param string $default One of the allowed values.
     * @param string[] $allowed On and off when not given.
     */
    public function __construct(
        string $name,
        string $default,
        /** @var string[] The allowed values. */
        public readonly array $allowed = ['0', '1'],
    ) {
        parent::__construct($name, $default);
    }

    /**
     * Whether it is a matter of on and off.
     *
     * @return bool
     */
    public function is_toggle(): bool {
        return $this->allowed === ['0', '1'];
    }

    #[\Override]
    public function problem(string $value, array $values): string {
        return in_array($value, $this->allowed, true) ? '' : $this->say('problem_choice', implode(', ', $this->allowed));
    }
}
