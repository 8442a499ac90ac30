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

namespace local_lectern_registration\local\signup;

use local_lectern_registration\local\once;

/**
 * Counts how often something is tried, so that a program cannot try without end. What it is counted for is kept only as a
 * hash that is of no use once its window is over.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class limit {
    /** @var string The table. */
    private const TABLE = 'local_lectern_registration_limit';

    /**
     * Counts one try.
     *
     * @param string $what For example 'signup'.
     * @param string $whom For example an address.
     * @param int $most Tries that are let through in a window; 0 lets all through.
     * @param int $window Length of a window in seconds.
     * @return bool Whether this one is let through.
     */
    public static function take(string $what, string $whom, int $most, int $window = HOURSECS): bool {
        global $DB;
        if (!$most) {
            return true;
        }
        $number = intdiv(time(), $window);
        $bucket = hash_hmac('sha256', "{$what}|{$whom}|{$number}", get_site_identifier());
        once::insert(self::TABLE, ['bucket' => $bucket, 'hits' => 0, 'timeexpires' => ($number + 1) * $window], 'bucket');
        $DB->execute('UPDATE {' . self::TABLE . '} SET hits = hits + 1 WHERE bucket = :bucket', ['bucket' => $bucket]);
        return $DB->get_field(self::TABLE, 'hits', ['bucket' => $bucket]) <= $most;
    }

    /**
     * When the window ends in which we are.
     *
     * @param int $window Length of a window in seconds.
     * @return int Unix time.
     */
    public static function next_window(int $window = HOURSECS): int {
        return (intdiv(time(), $window) + 1) * $window;
    }

    /**
     * Removes what is over.
     */
    public static function clean(): void {
        global $DB;
        $DB->delete_records_select(self::TABLE, 'timeexpires < :now', ['now' => time()]);
    }
}
