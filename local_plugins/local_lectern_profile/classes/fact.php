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

namespace local_lectern_profile;

/**
 * Something about a person: a label and what it says.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fact {
    /**
     * Constructor.
     *
     * @param string $label Plain text.
     * @param string $value Plain text.
     * @param string $url Where it leads, or ''.
     * @param bool $missing Whether it is asked for and not there.
     */
    public function __construct(
        /** @var string Plain text. */
        public readonly string $label,
        /** @var string Plain text. */
        public readonly string $value,
        /** @var string Where it leads, or ''. */
        public readonly string $url = '',
        /** @var bool Whether it is asked for and not there. */
        public readonly bool $missing = false,
    ) {
    }
}
