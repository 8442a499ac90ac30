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

/**
 * Counts how often something is tried, so that a program cannot try without end. What it is counted for is kept only as a
 * hash that is of no use after the hour.
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
     * @param int $most Tries an hour that are let through; 0 lets all through.
     * @return bool Whether this one is let through.
     */
    public static function take(string $what, string $whom, int $most): bool {
        global $CFG, $DB;
        if (!$most) {
            return true;
        }
        $hour = intdiv(time(), HOURSECS);
        $bucket = hash_hmac('sha256', "{$what}|{$whom}|{$hour}", get_site_identifier());
        $DB->execute('INSERT INTO {' . self::TABLE . '} (bucket, hits, timeexpires)
                      SELECT :bucket, 0, ' . (($hour + 1) * HOURSECS) . '
                        FROM {user} u
                       WHERE u.id = :guest AND NOT EXISTS (SELECT 1 FROM {' . self::TABLE . '} l WHERE l.bucket = :same)', [
            'bucket' => $bucket, 'same' => $bucket, 'guest' => $CFG->siteguest,
        ]);
        $DB->execute('UPDATE {' . self::TABLE . '} SET hits = hits + 1 WHERE bucket = :bucket', ['bucket' => $bucket]);
        return $DB->get_field(self::TABLE, 'hits', ['bucket' => $bucket]) <= $most;
    }

    /**
     * Removes what is over.
     */
    public static function clean(): void {
        global $DB;
        $DB->delete_records_select(self::TABLE, 'timeexpires < :now', ['now' => time()]);
    }
}
