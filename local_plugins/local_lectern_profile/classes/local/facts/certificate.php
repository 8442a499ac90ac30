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
 * A certificate that somebody was given.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class certificate {
    /**
     * Constructor.
     *
     * @param string $name
     * @param string $course
     * @param int $issued
     * @param int $expires
     * @param string $url
     */
    public function __construct(
        /** @var string Plain text. */
        public readonly string $name,
        /** @var string Name of its course, plain text; '' where it is of none. */
        public readonly string $course,
        /** @var int When it was given. */
        public readonly int $issued,
        /** @var int Until when it holds, 0 for ever. */
        public readonly int $expires = 0,
        /** @var string Where it can be opened by who looks, or ''. */
        public readonly string $url = '',
    ) {
    }
}
