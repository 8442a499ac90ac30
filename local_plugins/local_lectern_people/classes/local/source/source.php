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

namespace local_lectern_people\local\source;

/**
 * Something that says who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class source {
    /**
     * Name, as it is stored.
     *
     * @return string
     */
    abstract public function name(): string;

    /**
     * Why it must not or cannot be used now.
     *
     * @return string|null A sentence for administrators, null where all is well.
     */
    abstract public function problem(): ?string;

    /**
     * What it says, where that can be read from the database. Columns: userid; managerid, 0 where nobody can be told; matches, how
     * many could be meant; value, what stands there. Names of parameters begin with that of the source.
     *
     * @return array{0: string, 1: array}|null SQL and named parameters, null where its claims are written by somebody.
     */
    public function claims_sql(): ?array {
        return null;
    }

    /**
     * Title.
     *
     * @return string
     */
    final public function title(): string {
        return get_string('source:' . $this->name(), 'local_lectern_people');
    }
}
