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

use core_component;
use stdClass;

/**
 * What has to be known of courses to tell how far people are. Each course is read once.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses {
    /** @var stdClass[] By id: enablecompletion, enddate, path, criteria (whether it can be completed), activities (how many it follows). */
    private array $known = [];

    /**
     * Reads courses.
     *
     * @param int[] $ids
     */
    public function load(array $ids): void {
        global $DB;
        $new = array_diff(array_unique($ids), array_keys($this->known));
        if ($new === []) {
            return;
        }
        [$insql, $params] = $DB->get_in_or_equal($new, SQL_PARAMS_NAMED, 'course');
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.enablecompletion, c.enddate, ctx.path,
                    CASE WHEN EXISTS (
                        SELECT 1 FROM {course_completion_criteria} k WHERE k.course = c.id
                    ) THEN 1 ELSE 0 END AS criteria
               FROM {course} c
               JOIN {context} ctx ON ctx.instanceid = c.id AND ctx.contextlevel = :level
              WHERE c.id {$insql}",
            $params + ['level' => CONTEXT_COURSE],
        );
        $activities = self::activities($new);
        foreach ($rows as $id => $row) {
            $row->activities = (int) ($activities[$id] ?? 0);
            $this->known[$id] = $row;
        }
    }

    /**
     * A course that was read.
     *
     * @param int $id
     * @return stdClass|null
     */
    public function get(int $id): ?stdClass {
        return $this->known[$id] ?? null;
    }

    /**
     * SQL for the modules whose activities are in courses: those that are on, and whose code is there.
     *
     * @return array{0: string, 1: array} A condition on m, the table of modules, and named parameters.
     */
    public static function modules(): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal(array_keys(core_component::get_plugin_list('mod')), SQL_PARAMS_NAMED, 'module');
        return ["m.visible = 1 AND m.name {$insql}", $params];
    }

    /**
     * How many activities courses follow, counted as {@see \completion_info::get_activities()} does: those that are hidden or
     * restricted count, those that no section holds do not.
     *
     * @param int[] $ids Courses.
     * @return int[] By course.
     */
    private static function activities(array $ids): array {
        global $DB;
        [$modules, $params] = self::modules();
        [$insql, $courseparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'course');
        $insection = $DB->sql_position(
            $DB->sql_concat("','", 'cm.id', "','"),
            $DB->sql_concat("','", 's.sequence', "','"),
        );
        return $DB->get_records_sql_menu(
            "SELECT cm.course, COUNT(1) AS activities
               FROM {course_modules} cm
               JOIN {modules} m ON m.id = cm.module AND {$modules}
               JOIN {course_sections} s ON s.id = cm.section AND {$insection} > 0
              WHERE cm.course {$insql} AND cm.completion <> 0 AND cm.deletioninprogress = 0
           GROUP BY cm.course",
            $params + $courseparams,
        );
    }
}
