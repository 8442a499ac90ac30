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
 * The total grade of one course.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_total {
    /**
     * Constructor.
     *
     * @param \stdClass $course
     * @param string $text
     * @param float|null $share
     * @param string $url
     */
    public function __construct(
        /** @var \stdClass The course: id, fullname, shortname, visible. */
        public readonly \stdClass $course,
        /** @var string The grade in words, plain text; '-' where there is none or it is hidden, as core says. */
        public readonly string $text,
        /** @var float|null How much of the range it is, from 0 to 1; null where that cannot be told, or would tell more than the text. */
        public readonly ?float $share,
        /** @var string Where its parts are shown, or ''. */
        public readonly string $url,
    ) {
    }

    /**
     * Whether there is a grade to see.
     *
     * @return bool
     */
    public function is_graded(): bool {
        return $this->text !== '' && $this->text !== '-';
    }
}
