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
 * A whole number between two others.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class number extends field {
    /**
     * Constructor.
     *
     * @param string $name As in config_plugins.
     * @param string $default
     * @param int $least
     * @param int $most
     */
    public function __construct(
        string $name,
        string $default,
        /** @var int The least. */
        private readonly int $least,
        /** @var int The most. */
        private readonly int $most,
    ) {
        parent::__construct($name, $default);
    }

    #[\Override]
    public function problem(string $value, array $values): string {
        $number = preg_match('/^\d{1,9}$/D', $value) ? (int) $value : -1;
        return $number >= $this->least && $number <= $this->most
            ? '' : $this->say('problem_number', ['least' => $this->least, 'most' => $this->most]);
    }
}
