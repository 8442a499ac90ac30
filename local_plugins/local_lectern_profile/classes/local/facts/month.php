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

namespace local_lectern_profile\local\facts;

/**
 * What somebody completed in a month.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class month {
    /**
     * Constructor.
     *
     * @param string $name
     * @param string $short
     * @param int $activities
     * @param int $courses
     */
    public function __construct(
        /** @var string Such as November 2026. */
        public readonly string $name,
        /** @var string Such as Nov 2026. */
        public readonly string $short,
        /** @var int How many activities. */
        public readonly int $activities,
        /** @var int How many courses. */
        public readonly int $courses,
    ) {
    }
}
