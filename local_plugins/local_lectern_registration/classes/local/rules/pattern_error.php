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

namespace local_lectern_registration\local\rules;

/**
 * A pattern that cannot be read. Its message is for who wrote it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pattern_error extends \moodle_exception {
    /**
     * Constructor.
     *
     * @param string $reason What is wrong: a string problem:pattern_… tells it.
     * @param int $position Which character, from 1.
     */
    public function __construct(
        /** @var string What is wrong. */
        public readonly string $reason,
        /** @var int Which character, from 1. */
        public readonly int $position,
    ) {
        parent::__construct("problem:pattern_{$reason}", 'local_lectern_registration', '', ['position' => $position]);
    }
}
