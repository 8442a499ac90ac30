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
 * How far somebody is in all their courses.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class standing {
    /**
     * Constructor.
     *
     * @param int $courses In how many courses they are.
     * @param int $tracked How many of these follow their progress.
     * @param int $done With how many of those they are done.
     * @param float|null $progress Mean of their progress in courses that have any, in percent; null where none has.
     * @param int $overdue How many things are overdue.
     */
    public function __construct(
        /** @var int In how many courses they are. */
        public readonly int $courses,
        /** @var int How many of these follow their progress. */
        public readonly int $tracked,
        /** @var int With how many of those they are done. */
        public readonly int $done,
        /** @var float|null Mean of their progress in courses that have any, in percent; null where none has. */
        public readonly ?float $progress,
        /** @var int How many things are overdue. */
        public readonly int $overdue,
    ) {
    }

    /**
     * Sums up courses.
     *
     * @param course_standing[] $courses
     * @return self
     */
    public static function of(array $courses): self {
        $tracked = array_filter($courses, fn(course_standing $course): bool => $course->tracked);
        $progress = array_filter(array_column($tracked, 'progress'), fn(?float $percent): bool => $percent !== null);
        // Core can say more than 100 where activities are not tracked any more. That must not make up for another course.
        $progress = array_map(fn(float $percent): float => min(100.0, $percent), $progress);
        return new self(
            count($courses),
            count($tracked),
            count(array_filter($tracked, fn(course_standing $course): bool => $course->done)),
            $progress === [] ? null : array_sum($progress) / count($progress),
            array_sum(array_column($courses, 'overdue')),
        );
    }
}
