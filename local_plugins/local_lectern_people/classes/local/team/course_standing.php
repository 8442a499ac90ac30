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

namespace local_lectern_people\local\team;

/**
 * How far somebody is in one course.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_standing {
    /**
     * Constructor.
     *
     * @param bool $tracked Whether the course follows their progress.
     * @param bool $done Whether they are done with it.
     * @param float|null $progress In percent, as core says it; null where there is none.
     * @param int $overdue How many things are overdue in it.
     */
    public function __construct(
        /** @var bool Whether the course follows their progress. */
        public readonly bool $tracked,
        /** @var bool Whether they are done with it. */
        public readonly bool $done,
        /** @var float|null In percent, as core says it; null where there is none. */
        public readonly ?float $progress,
        /** @var int How many things are overdue in it. */
        public readonly int $overdue,
    ) {
    }
}
