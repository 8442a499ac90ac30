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
 * What stands in a line of a file; in several, where a cell in quotation marks goes over lines.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class record {
    /**
     * Constructor.
     *
     * @param int $line
     * @param string[] $cells
     * @param string|null $problem
     */
    public function __construct(
        /** @var int Number of the line, the first is 1. */
        public readonly int $line,
        /** @var string[] Cells, as they stand there. */
        public readonly array $cells,
        /** @var string|null Why it cannot be read. */
        public readonly ?string $problem,
    ) {
    }

    /**
     * Whether nothing stands there.
     *
     * @return bool
     */
    public function is_empty(): bool {
        return $this->problem === null && trim(implode('', $this->cells)) === '';
    }
}
