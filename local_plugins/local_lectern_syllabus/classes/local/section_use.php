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

namespace local_lectern_syllabus\local;

/**
 * In how many courses the site's sections hold text.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_use {
    /**
     * The number of courses in which each section holds text now.
     *
     * @return int[] By section id; those without any are missing.
     */
    public static function courses(): array {
        global $DB;
        return array_map('intval', $DB->get_records_sql_menu(
            "SELECT c.sectionid, COUNT(1)
               FROM {local_lectern_syllabus_content} c
               JOIN {local_lectern_syllabus} s ON s.id = c.syllabusid AND s.courseid > 0
              WHERE c.filled = 1
           GROUP BY c.sectionid",
        ));
    }
}
