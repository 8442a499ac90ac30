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

use core\context;
use core\context\course as context_course;
use stdClass;

/**
 * The templates of categories, with which the syllabi of their courses begin.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class category_templates {
    /**
     * The template for a course.
     *
     * @param int $courseid
     * @return syllabus|null
     */
    public static function of_course(int $courseid): ?syllabus {
        $context = context_course::instance($courseid, IGNORE_MISSING);
        return $context ? self::for_context($context) : null;
    }

    /**
     * The template that applies to a course or a category: of the nearest category above whose template says anything.
     *
     * @param context $context
     * @return syllabus|null
     */
    public static function for_context(context $context): ?syllabus {
        global $DB;
        $parents = $context->get_parent_context_ids();
        if ($parents === []) {
            return null;
        }
        [$insql, $params] = $DB->get_in_or_equal($parents, SQL_PARAMS_NAMED);
        $ids = $DB->get_records_sql_menu(
            "SELECT s.contextid, s.id
               FROM {local_lectern_syllabus} s
              WHERE s.contextid {$insql} AND s.courseid = 0
                    AND EXISTS (SELECT 1
                                  FROM {local_lectern_syllabus_content} c
                                  JOIN {local_lectern_syllabus_section} e ON e.id = c.sectionid AND e.enabled = 1
                                 WHERE c.syllabusid = s.id AND c.filled = 1)",
            $params,
        );
        foreach ($parents as $parent) {
            if (isset($ids[$parent])) {
                return syllabus::of_id((int) $ids[$parent]);
            }
        }
        return null;
    }

    /**
     * Copies the texts of the template, with their files, into the sections that say nothing.
     *
     * @param syllabus $syllabus
     * @return int Sections that were filled.
     */
    public static function apply(syllabus $syllabus): int {
        $template = self::for_context($syllabus->context());
        if ($template === null) {
            return 0;
        }
        $texts = $template->current();
        $current = $syllabus->current();
        $filled = 0;
        foreach (sections::enabled() as $id => $section) {
            $text = $texts[$id] ?? null;
            if ($text === null || !$text->filled() || (isset($current[$id]) && $current[$id]->filled())) {
                continue;
            }
            try {
                saver::save($syllabus, $section, new version_text($text), $current[$id]->id ?? 0, 'template');
                $filled++;
            } catch (conflict) {
                // Somebody wrote it just now, and it is theirs.
                continue;
            }
        }
        return $filled;
    }

    /**
     * The categories that have a template.
     *
     * @return stdClass[] By id of the syllabus: id, categoryid, contextid, name, path, filled, timemodified.
     */
    public static function all(): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT s.id, cat.id AS categoryid, s.contextid, cat.name, cat.path, s.timemodified, COALESCE(f.filled, 0) AS filled
               FROM {local_lectern_syllabus} s
               JOIN {context} x ON x.id = s.contextid AND x.contextlevel = :level
               JOIN {course_categories} cat ON cat.id = x.instanceid
          LEFT JOIN (SELECT c.syllabusid, COUNT(1) AS filled
                       FROM {local_lectern_syllabus_content} c
                       JOIN {local_lectern_syllabus_section} e ON e.id = c.sectionid AND e.enabled = 1
                      WHERE c.filled = 1
                   GROUP BY c.syllabusid) f ON f.syllabusid = s.id
           ORDER BY cat.sortorder, cat.id",
            ['level' => CONTEXT_COURSECAT],
        );
    }
}
