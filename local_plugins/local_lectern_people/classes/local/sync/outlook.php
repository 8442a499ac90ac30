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

namespace local_lectern_people\local\sync;

/**
 * How a sync would change the relations that are in force.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outlook {
    /**
     * Constructor.
     *
     * @param int $inforce
     * @param int $begin
     * @param true[] $ending
     * @param bool $twice
     */
    public function __construct(
        /** @var int How many are in force, each pair of person and manager once. */
        public readonly int $inforce,
        /** @var int How many would begin. */
        public readonly int $begin,
        /** @var true[] Those that would end, by 'person manager'. */
        public readonly array $ending,
        /** @var bool Whether some pairs stand there twice. */
        public readonly bool $twice,
    ) {
    }

    /**
     * What tells some relations from others, in short.
     *
     * @param true[] $pairs By 'person manager'.
     * @return string
     */
    public static function mark(array $pairs): string {
        ksort($pairs, SORT_STRING);
        return hash('sha256', implode(',', array_keys($pairs)));
    }
}
