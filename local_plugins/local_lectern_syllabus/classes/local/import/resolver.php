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

namespace local_lectern_syllabus\local\import;

/**
 * Finds the courses that a file names, many with one query.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resolver {
    /** @var int Names in one query. */
    private const AT_ONCE = 1000;

    /**
     * Constructor.
     *
     * @param string $by How the file names courses: shortname, idnumber or courseid.
     */
    public function __construct(
        /** @var string How the file names courses. */
        private readonly string $by,
    ) {
    }

    /**
     * Finds courses.
     *
     * @param string[] $names As they stand in the file, without spaces around.
     * @return int[][] Ids of the courses by name; exactly one where all is well, none where it is unknown.
     */
    public function find(array $names): array {
        global $DB;
        $field = $this->by === 'courseid' ? 'id' : $this->by;
        $found = array_fill_keys($names, []);
        foreach (array_chunk($this->possible($names), self::AT_ONCE) as $some) {
            [$insql, $params] = $DB->get_in_or_equal($some, SQL_PARAMS_NAMED);
            $courses = $DB->get_records_select('course', "{$field} {$insql}", $params, 'id', "id, {$field} AS name");
            foreach ($courses as $course) {
                // Some databases take capitals and accents for the same.
                if (isset($found[$course->name])) {
                    $found[$course->name][] = (int) $course->id;
                }
            }
        }
        return $found;
    }

    /**
     * The names that can be a course's at all; databases refuse others.
     *
     * @param string[] $names
     * @return string[]
     */
    private function possible(array $names): array {
        $possible = array_filter(
            array_map('strval', $names),
            fn(string $name): bool => $this->by === 'courseid'
                ? preg_match('/^[1-9][0-9]{0,8}$/', $name) === 1
                : $name !== '' && \core_text::strlen($name) <= 255,
        );
        return array_values(array_unique($possible));
    }
}
