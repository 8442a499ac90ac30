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

use core_calendar\type_factory;
use stdClass;

/**
 * What somebody completed in each of the last months, by their own calendar and time zone.
 *
 * Completions are counted, never named, so that those in hidden courses count too.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class months {
    /** @var int How many months, the current one is the last. */
    public const COUNT = 12;

    /**
     * The months, the oldest first. Takes two reads.
     *
     * @param stdClass $user A row of the user table.
     * @param int|null $now Unix time, the present by default.
     * @return month[]
     */
    public static function of(stdClass $user, ?int $now = null): array {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $starts = self::starts($user, $now ?? time());
        $done = [COMPLETION_COMPLETE, COMPLETION_COMPLETE_PASS];
        $activities = self::counts('course_modules_completion', 'timemodified', 'completionstate IN (?, ?)', $done, $user, $starts);
        $courses = self::counts('course_completions', 'timecompleted', 'course <> ?', [SITEID], $user, $starts);
        $calendar = type_factory::get_calendar_instance($user->calendartype ?: null);
        $zone = \core_date::get_user_timezone($user);
        $long = get_string('strftimemonthyear', 'langconfig');
        $short = get_string('activity:month', 'local_lectern_profile');
        $months = [];
        foreach ($starts as $number => $start) {
            $months[] = new month(
                $calendar->timestamp_to_date_string($start, $long, $zone, true, true),
                $calendar->timestamp_to_date_string($start, $short, $zone, true, true),
                $activities[$number] ?? 0,
                $courses[$number] ?? 0,
            );
        }
        return $months;
    }

    /**
     * When the months begin.
     *
     * @param stdClass $user
     * @param int $now
     * @return int[] The oldest first.
     */
    private static function starts(stdClass $user, int $now): array {
        $calendar = type_factory::get_calendar_instance($user->calendartype ?: null);
        $zone = \core_date::get_user_timezone($user);
        $date = $calendar->timestamp_to_date_array($now, $zone);
        [$month, $year] = [(int) $date['mon'], (int) $date['year']];
        $starts = [];
        for ($number = 0; $number < self::COUNT; $number++) {
            $first = $calendar->convert_to_gregorian($year, $month, 1);
            array_unshift($starts, make_timestamp($first['year'], $first['month'], $first['day'], 0, 0, 0, $zone));
            [$month, $year] = $calendar->get_prev_month($year, $month);
        }
        return $starts;
    }

    /**
     * How many rows of a table fall into each month.
     *
     * @param string $table
     * @param string $time Column.
     * @param string $where
     * @param array $params
     * @param stdClass $user
     * @param int[] $starts
     * @return int[] By number of the month.
     */
    private static function counts(string $table, string $time, string $where, array $params, stdClass $user, array $starts): array {
        global $DB;
        $cases = '';
        foreach (array_reverse($starts, true) as $number => $start) {
            $cases .= " WHEN {$time} >= {$start} THEN {$number}";
        }
        $counts = $DB->get_records_sql_menu(
            "SELECT r.monthnumber, COUNT(1)
               FROM (SELECT CASE{$cases} END AS monthnumber
                       FROM {{$table}}
                      WHERE userid = ? AND {$time} >= ? AND {$where}) r
           GROUP BY r.monthnumber",
            [$user->id, $starts[0], ...$params],
        );
        return array_map(intval(...), $counts);
    }
}
