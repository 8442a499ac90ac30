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
 * A small table of a record.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class table {
    /**
     * Constructor.
     *
     * @param string $caption Plain text.
     * @param string[] $head Plain text.
     * @param string[][] $rows Plain text, as many cells as the head has.
     */
    public function __construct(
        /** @var string Plain text. */
        public readonly string $caption,
        /** @var string[] Plain text. */
        public readonly array $head,
        /** @var string[][] Plain text, as many cells as the head has. */
        public readonly array $rows,
    ) {
    }
}
