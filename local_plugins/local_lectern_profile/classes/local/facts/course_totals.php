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

use core\context\course as context_course;
use grade_grade;
use grade_item;
use grade_scale;
use local_lectern_profile\subject;
use stdClass;

/**
 * The total grades of a person's courses as the person sees them in core's overview report, with a number of reads that does
 * not depend on how many there are. To others what is hidden stays hidden, whatever they or the person may do.
 *
 * Nothing is computed anew: a course that waits for that shows what it had.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_totals {
    /**
     * The totals.
     *
     * @param subject $subject
     * @return course_total[] By id of the course.
     */
    public static function of(subject $subject): array {
        global $CFG;
        require_once($CFG->libdir . '/gradelib.php');
        $courses = graded_courses::of($subject);
        if (!$courses) {
            return [];
        }
        $userid = (int) $subject->user->id;
        $contexts = array_map(static fn(stdClass $course): context_course => context_course::instance($course->id), $courses);
        $settings = new grade_settings($contexts);
        $items = self::items(array_keys($courses), $userid);
        $totals = [];
        foreach (self::visible($items, $contexts, $settings, $subject) as $courseid => [$item, $value]) {
            $display = (int) ($item->display ?: $settings->get($courseid, 'displaytype', $CFG->grade_displaytype));
            $decimals = (int) ($item->decimals ?? $settings->get($courseid, 'decimalpoints', $CFG->grade_decimalpoints));
            $text = grade_text::of($value, $item, $display, $decimals, $settings->letters($contexts[$courseid]));
            $totals[$courseid] = new course_total(
                $courses[$courseid],
                $text,
                self::share($value, $item, $display),
                self::url($courseid, $contexts[$courseid], $subject),
            );
        }
        return $totals;
    }

    /**
     * The items of the totals, each with the person's grade and its scale. Takes two reads.
     *
     * @param int[] $courseids
     * @param int $userid
     * @return array<int, array{grade_item, grade_grade}> By course, in the order given.
     */
    private static function items(array $courseids, int $userid): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED);
        $where = "itemtype = 'course' AND courseid {$in}";
        $records = array_column($DB->get_records_select('grade_items', $where, $params), null, 'courseid');
        $scaleids = array_filter(array_column($records, 'scaleid'));
        $scales = $scaleids ? $DB->get_records_list('scale', 'id', $scaleids) : [];
        $grades = array_column($DB->get_records_sql(
            "SELECT gg.*
               FROM {grade_grades} gg
               JOIN {grade_items} gi ON gi.id = gg.itemid
              WHERE gg.userid = :userid AND gi.{$where}",
            $params + ['userid' => $userid],
        ), null, 'itemid');
        $items = [];
        foreach ($courseids as $courseid) {
            if (!isset($records[$courseid])) {
                continue;
            }
            $item = new grade_item($records[$courseid], false);
            if (isset($scales[$item->scaleid])) {
                $item->scale = new grade_scale($scales[$item->scaleid], false);
                $item->scale->load_items();
            }
            $grade = new grade_grade($grades[$item->id] ?? ['itemid' => $item->id, 'userid' => $userid], false);
            $grade->grade_item = $item;
            $items[$courseid] = [$item, $grade];
        }
        return $items;
    }

    /**
     * What of the totals may be seen, {@see grade_report::blank_hidden_total_and_adjust_bounds()}.
     *
     * @param array<int, array{grade_item, grade_grade}> $items By course.
     * @param context_course[] $contexts By course.
     * @param grade_settings $settings
     * @param subject $subject
     * @return array<int, array{grade_item, ?float}> By course: the item with the range that holds for the person, and the grade.
     */
    private static function visible(array $items, array $contexts, grade_settings $settings, subject $subject): array {
        global $CFG;
        $userid = (int) $subject->user->id;
        $shows = [];
        $seen = [];
        foreach ($items as $courseid => [$item, $grade]) {
            $value = $grade->finalgrade === null ? null : (float) $grade->finalgrade;
            $sees = $subject->is_self() && has_capability('moodle/grade:viewhidden', $contexts[$courseid], $userid);
            if ($value !== null && !$sees && $grade->is_hidden()) {
                $value = null;
            }
            if ($value !== null) {
                [$item->grademin, $item->grademax] = self::bounds($item, $grade, $settings);
                $show = $settings->get(
                    $courseid,
                    'report_overview_showtotalsifcontainhidden',
                    $CFG->grade_report_overview_showtotalsifcontainhidden ?? GRADE_REPORT_HIDE_TOTAL_IF_CONTAINS_HIDDEN,
                );
                if (!$sees && $show !== GRADE_REPORT_SHOW_REAL_TOTAL_IF_CONTAINS_HIDDEN) {
                    $shows[$courseid] = $show;
                }
            }
            $seen[$courseid] = [$item, $value];
        }
        $affected = hidden_grades::affected(hidden_grades::courses(array_keys($shows), $userid), $userid);
        foreach ($affected as $courseid => $changes) {
            [$item, $value] = $seen[$courseid];
            $seen[$courseid] = [$item, self::without_hidden($item, $value, $changes, $shows[$courseid])];
        }
        return $seen;
    }

    /**
     * A total without what is hidden.
     *
     * @param grade_item $item Gets the range that is left.
     * @param float $value
     * @param array $changes Of {@see grade_grade::get_hiding_affected()}.
     * @param int $show Whether the course shows totals that contain hidden grades, without them.
     * @return float|null
     */
    private static function without_hidden(grade_item $item, float $value, array $changes, int $show): ?float {
        $altered = array_key_exists($item->id, $changes['altered']);
        $unknown = array_key_exists($item->id, $changes['unknowngrades']);
        if (($altered || $unknown) && $show === GRADE_REPORT_HIDE_TOTAL_IF_CONTAINS_HIDDEN) {
            return null;
        }
        $item->grademin = $changes['alteredgrademin'][$item->id] ?? $item->grademin;
        $item->grademax = $changes['alteredgrademax'][$item->id] ?? $item->grademax;
        $left = $altered ? $changes['altered'][$item->id] : ($unknown ? $changes['unknowngrades'][$item->id] : $value);
        return $left === null ? null : (float) $left;
    }

    /**
     * The range of a person's total, {@see grade_grade::get_grade_min()}: with excluded grades it is not the course's.
     *
     * @param grade_item $item
     * @param grade_grade $grade
     * @param grade_settings $settings
     * @return array{mixed, mixed} From and to.
     */
    private static function bounds(grade_item $item, grade_grade $grade, grade_settings $settings): array {
        global $CFG;
        $frozen = (int) ($CFG->{'gradebook_calculations_freeze_' . $item->courseid} ?? PHP_INT_MAX) <= 20150627;
        $minmax = $settings->get((int) $item->courseid, 'minmaxtouse', $CFG->grade_minmaxtouse);
        $own = $frozen || empty($item->calculation) || $minmax === (int) GRADE_MIN_MAX_FROM_GRADE_GRADE;
        return $own ? [$grade->rawgrademin, $grade->rawgrademax] : [$item->grademin, $item->grademax];
    }

    /**
     * How much of the range a grade is.
     *
     * @param float|null $value
     * @param grade_item $item
     * @param int $display Display type.
     * @return float|null From 0 to 1.
     */
    private static function share(?float $value, grade_item $item, int $display): ?float {
        $range = (float) $item->grademax - (float) $item->grademin;
        $number = (int) $item->gradetype === GRADE_TYPE_VALUE;
        if ($value === null || !$number || $range <= 0 || !grade_text::tells_share($display)) {
            return null;
        }
        return max(0.0, min(1.0, ($value - (float) $item->grademin) / $range));
    }

    /**
     * Where the grades of the course are, for who may see them there.
     *
     * @param int $courseid
     * @param context_course $context
     * @param subject $subject
     * @return string
     */
    private static function url(int $courseid, context_course $context, subject $subject): string {
        $may = $subject->is_self() || (!(new visibility($subject))->is_preview() && has_capability('moodle/grade:viewall', $context));
        if (!$may || !has_capability('gradereport/user:view', $context)) {
            return '';
        }
        $params = ['id' => $courseid, 'userid' => $subject->user->id];
        return (new \core\url('/grade/report/user/index.php', $params))->out(false);
    }
}
