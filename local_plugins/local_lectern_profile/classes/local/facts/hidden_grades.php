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

use grade_category;
use grade_grade;
use grade_item;
use stdClass;

/**
 * What hidden grades do to the totals of many courses: core's own computing, on what is read for all courses at once.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class hidden_grades {
    /**
     * Which of some courses hide any grade from a person. Takes one read.
     *
     * @param int[] $courseids
     * @param int $userid
     * @return int[]
     */
    public static function courses(array $courseids, int $userid): array {
        global $DB;
        if (!$courseids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED);
        return array_map(intval(...), $DB->get_fieldset_sql(
            "SELECT DISTINCT gi.courseid
               FROM {grade_items} gi
          LEFT JOIN {grade_grades} gg ON gg.itemid = gi.id AND gg.userid = :userid
              WHERE gi.courseid {$in} AND (gi.hidden <> 0 OR gg.hidden <> 0)",
            $params + ['userid' => $userid],
        ));
    }

    /**
     * What {@see grade_grade::get_hiding_affected()} says of each course. Takes three reads.
     *
     * @param int[] $courseids
     * @param int $userid
     * @return array<int, array> By course.
     */
    public static function affected(array $courseids, int $userid): array {
        global $DB;
        if (!$courseids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED);
        $items = [];
        foreach ($DB->get_records_select('grade_items', "courseid {$in}", $params, 'id') as $record) {
            $items[$record->courseid][$record->id] = new grade_item($record, false);
        }
        $categories = [];
        foreach ($DB->get_records_select('grade_categories', "courseid {$in}", $params) as $record) {
            $categories[$record->courseid][$record->id] = new grade_category($record, false);
        }
        $grades = $DB->get_records_sql(
            "SELECT gg.*
               FROM {grade_grades} gg
               JOIN {grade_items} gi ON gi.id = gg.itemid
              WHERE gg.userid = :userid AND gi.courseid {$in}",
            $params + ['userid' => $userid],
        );
        $byitem = array_column($grades, null, 'itemid');
        $affected = [];
        foreach ($items as $courseid => $ofcourse) {
            self::connect($ofcourse, $categories[$courseid] ?? []);
            $ofperson = array_map(static fn(grade_item $item): grade_grade => self::grade($item, $userid, $byitem), $ofcourse);
            $affected[$courseid] = grade_grade::get_hiding_affected($ofperson, $ofcourse);
        }
        return $affected;
    }

    /**
     * A person's grade in an item.
     *
     * @param grade_item $item
     * @param int $userid
     * @param stdClass[] $records By item.
     * @return grade_grade
     */
    private static function grade(grade_item $item, int $userid, array $records): grade_grade {
        if (isset($records[$item->id])) {
            $grade = new grade_grade($records[$item->id], false);
        } else {
            $grade = new grade_grade();
            $grade->userid = $userid;
            $grade->itemid = $item->id;
        }
        $grade->grade_item = $item;
        return $grade;
    }

    /**
     * Tells items what they are made of, which core would read for each of them.
     *
     * @param grade_item[] $items By id, all of a course.
     * @param grade_category[] $categories By id, all of the course.
     */
    private static function connect(array $items, array $categories): void {
        foreach ($categories as $category) {
            $category->apply_forced_settings();
        }
        foreach ($items as $item) {
            // Formulas are kept with ids; what is not must not be put right by who looks at it.
            $item->calculation_normalized = true;
            if (in_array($item->itemtype, ['course', 'category'], true) && isset($categories[$item->iteminstance])) {
                $item->item_category = $categories[$item->iteminstance];
                $categories[$item->iteminstance]->grade_item = $item;
            }
        }
        foreach ($items as $item) {
            $item->dependson_cache = self::depends_on($item, $items, $categories);
        }
    }

    /**
     * What an item is made of, {@see grade_item::depends_on()}.
     *
     * @param grade_item $item
     * @param grade_item[] $items By id, all of the course.
     * @param grade_category[] $categories By id, all of the course.
     * @return int[] Ids.
     */
    private static function depends_on(grade_item $item, array $items, array $categories): array {
        if (!empty($item->locked) && $item->itemtype !== 'category') {
            return [];
        }
        if (!empty($item->calculation)) {
            preg_match_all('/##gi(\d+)##/', $item->calculation, $matches);
            return array_unique($matches[1]);
        }
        $category = $item->item_category;
        if (!$category || !in_array((int) $item->gradetype, [GRADE_TYPE_VALUE, GRADE_TYPE_SCALE], true)) {
            return [];
        }
        $depends = array_filter($items, static function (grade_item $other) use ($category, $categories): bool {
            $parent = in_array($other->itemtype, ['course', 'category'], true)
                ? ($categories[$other->iteminstance] ?? null)?->parent : $other->categoryid;
            return (int) $parent === (int) $category->id && self::counts($other, $category);
        });
        return array_keys($depends);
    }

    /**
     * Whether an item counts in its category at all.
     *
     * @param grade_item $item
     * @param grade_category $category
     * @return bool
     */
    private static function counts(grade_item $item, grade_category $category): bool {
        global $CFG;
        $types = empty($CFG->grade_includescalesinaggregation) ? [GRADE_TYPE_VALUE] : [GRADE_TYPE_VALUE, GRADE_TYPE_SCALE];
        $outcomes = empty($CFG->enableoutcomes) || $category->aggregateoutcomes;
        return in_array((int) $item->gradetype, $types, true) && ($outcomes || $item->outcomeid === null);
    }
}
