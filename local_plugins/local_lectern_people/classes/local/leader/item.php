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

namespace local_lectern_people\local\leader;

use stdClass;

/**
 * A cohort or a department, and who leads it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class item {
    /** @var stdClass[] Who leads it: id, userid, the fields of the user's name, suspended, by id. */
    public array $leaders = [];

    /**
     * Constructor.
     *
     * @param int $id
     * @param string $name
     * @param string $shown
     * @param string $about
     * @param int $people
     */
    public function __construct(
        /** @var int The cohort, 0 for a department. */
        public readonly int $id,
        /** @var string The department as it is written, nothing for a cohort. */
        public readonly string $name,
        /** @var string Its name, as HTML. */
        public readonly string $shown,
        /** @var string Where it belongs, as HTML. */
        public readonly string $about,
        /** @var int How many people are in it. */
        public readonly int $people,
    ) {
    }
}
