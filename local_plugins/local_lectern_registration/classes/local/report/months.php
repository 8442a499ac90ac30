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

namespace local_lectern_registration\local\report;

/**
 * Months of registration, in the site's time zone.
 *
 * Their bounds are made here: the database's own time zone may be another, and may know no zones by name.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class months {
    /** @var int All that is older than the months that stand for themselves. */
    public const EARLIER = 1;

    /** @var int Accounts that do not tell when they were made. */
    public const UNKNOWN = 0;

    /**
     * When a month begins and ends.
     *
     * @param int $month For example 202611.
     * @return array{int, int}|null Unix time of its beginning and of the next month's, null where there is no such month.
     */
    public static function bounds(int $month): ?array {
        if (!checkdate($month % 100, 1, max(1, intdiv($month, 100))) || $month < 190000 || $month > 999911) {
            return null;
        }
        $start = self::start(intdiv($month, 100), $month % 100);
        return [$start->getTimestamp(), $start->modify('+1 month')->getTimestamp()];
    }

    /**
     * The month of a time, as an expression.
     *
     * @param string $column Of a Unix time.
     * @param int $now Unix time in the newest month.
     * @return string SQL: the month, for example 202611; {@see EARLIER} or {@see UNKNOWN}.
     */
    public static function sql(string $column, int $now): string {
        $month = self::start(...array_map(intval(...), explode(' ', self::local($now)->format('Y n'))));
        // A clock that was wrong once may have made accounts of the future.
        $cases = '';
        for ($place = 0; $place < groups::MOST; $place++) {
            $cases .= " WHEN {$column} >= {$month->getTimestamp()} THEN {$month->format('Ym')}";
            $month = $month->modify('-1 month');
        }
        return "CASE{$cases} WHEN {$column} > 0 THEN " . self::EARLIER . ' ELSE ' . self::UNKNOWN . ' END';
    }

    /**
     * A month as people write it.
     *
     * @param int $month For example 202611.
     * @return string
     */
    public static function label(int $month): string {
        $zone = \core_date::get_server_timezone();
        return userdate(self::bounds($month)[0] + DAYSECS, get_string('strftimemonthyear', 'langconfig'), $zone);
    }

    /**
     * The beginning of a month.
     *
     * @param int $year
     * @param int $month
     * @return \DateTimeImmutable
     */
    private static function start(int $year, int $month): \DateTimeImmutable {
        return (new \DateTimeImmutable('now', \core_date::get_server_timezone_object()))->setDate($year, $month, 1)->setTime(0, 0);
    }

    /**
     * A moment on the site's clock.
     *
     * @param int $time Unix time.
     * @return \DateTimeImmutable
     */
    private static function local(int $time): \DateTimeImmutable {
        return (new \DateTimeImmutable('@' . $time))->setTimezone(\core_date::get_server_timezone_object());
    }
}
