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

namespace local_lectern_people\local\import;

/**
 * What is wrong with a line.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problem {
    /**
     * Constructor.
     *
     * @param int $line
     * @param string $code
     * @param string $value
     * @param int $otherline
     */
    public function __construct(
        /** @var int Number of the line. */
        public readonly int $line,
        /** @var string What it is, the end of a string's name. */
        public readonly string $code,
        /** @var string What stands there. */
        public readonly string $value,
        /** @var int The line that says the same, 0 where that is not known. */
        public readonly int $otherline = 0,
    ) {
    }

    /**
     * Of a row.
     *
     * @param \stdClass $row
     * @return self
     */
    public static function from_row(\stdClass $row): self {
        return new self((int) $row->line, $row->code, (string) $row->value, (int) $row->otherline);
    }

    /**
     * In words.
     *
     * @return string Plain text.
     */
    public function words(): string {
        return $this->otherline > 0
            ? get_string("import:problem_{$this->code}of", 'local_lectern_people', $this->otherline)
            : get_string("import:problem_{$this->code}", 'local_lectern_people');
    }
}
