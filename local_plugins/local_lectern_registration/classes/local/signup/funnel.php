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
 * How many came how far in signing up, day by day. Nothing is kept that tells who: no address, no cookie, no identifier.
 *
 * Count outside of transactions: all who sign up on a day share the rows of that day.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class funnel {
    /** @var string The table. */
    public const TABLE = 'local_lectern_registration_funnel';

    /** @var string The form was opened. */
    public const OPENED = 'opened';

    /** @var string A step was passed; its number is the item. */
    public const STEP = 'step';

    /** @var string An answer was refused; the field's name is the item. */
    public const STOPPED = 'stopped';

    /** @var string All was answered and sent. */
    public const FINISHED = 'finished';

    /** @var string The link in the mail was followed. */
    public const CONFIRMED = 'confirmed';

    /** @var string[] All places. */
    public const PLACES = [self::OPENED, self::STEP, self::STOPPED, self::FINISHED, self::CONFIRMED];

    /** @var int Length of the column item. */
    private const ITEM_LENGTH = 120;

    /**
     * Counts one more today. Whatever happens here, the sign-up goes on.
     *
     * @param string $place One of {@see PLACES}.
     * @param string $item What place, where there are several; never anything that somebody typed.
     */
    public static function count(string $place, string $item = ''): void {
        try {
            if (!in_array($place, self::PLACES, true)) {
                throw new \coding_exception("'{$place}' is no place of the sign-up");
            }
            self::add([
                'day' => self::day(time()),
                'place' => $place,
                'item' => \core_text::substr($item, 0, self::ITEM_LENGTH),
            ]);
        } catch (\Throwable $error) {
            debugging("The sign-up's funnel was not counted: " . $error->getMessage(), DEBUG_DEVELOPER);
        }
    }

    /**
     * What was counted in a period.
     *
     * @param int $from Unix time in the first day.
     * @param int $to Unix time in the last day.
     * @return array<string, array<string, int>> Of each place, items with their sums: steps in order, others the largest first.
     */
    public static function between(int $from, int $to): array {
        global $DB;
        $sums = array_fill_keys(self::PLACES, []);
        $records = $DB->get_recordset_sql(
            'SELECT f.place, f.item, SUM(f.hits) AS hits FROM {' . self::TABLE . '} f
              WHERE f.day BETWEEN :first AND :last GROUP BY f.place, f.item ORDER BY SUM(f.hits) DESC, f.item',
            ['first' => self::day($from), 'last' => self::day($to)],
        );
        foreach ($records as $record) {
            $sums[$record->place][$record->item] = (int) $record->hits;
        }
        $records->close();
        ksort($sums[self::STEP], SORT_NUMERIC);
        return $sums;
    }

    /**
     * Forgets what was counted before a day.
     *
     * @param int $time Unix time in the first day that is kept.
     */
    public static function forget_before(int $time): void {
        global $DB;
        $DB->delete_records_select(self::TABLE, 'day < :day', ['day' => self::day($time)]);
    }

    /**
     * The day of a moment, in the site's time zone.
     *
     * @param int $time Unix time.
     * @return int For example 20261127.
     */
    public static function day(int $time): int {
        return (int) (new \DateTimeImmutable('@' . $time))->setTimezone(\core_date::get_server_timezone_object())->format('Ymd');
    }

    /**
     * The moment in the middle of a day: it is that day in all time zones near the site's.
     *
     * @param int $day For example 20261127.
     * @return int Unix time.
     */
    public static function noon(int $day): int {
        $noon = sprintf('%08d 12:00', $day);
        $time = \DateTimeImmutable::createFromFormat('Ymd H:i', $noon, \core_date::get_server_timezone_object());
        return $time ? $time->getTimestamp() : 0;
    }

    /**
     * Adds one in a single statement: two at once both count, and no transaction around it can break on a row that
     * another has just made.
     *
     * @param array $row Keys day, place and item.
     */
    private static function add(array $row): void {
        global $DB;
        $table = '{' . self::TABLE . '}';
        $insert = "INSERT INTO {$table} (day, place, item, hits) VALUES (:day, :place, :item, 1)";
        match ($DB->get_dbfamily()) {
            'postgres' => $DB->execute("{$insert} ON CONFLICT (day, place, item) DO UPDATE SET hits = {$table}.hits + 1", $row),
            'mysql' => $DB->execute("{$insert} ON DUPLICATE KEY UPDATE hits = hits + 1", $row),
            default => self::add_plainly($row),
        };
    }

    /**
     * Adds one on databases of which we know no such statement; two who make a day's row at once may count as one.
     *
     * @param array $row Keys day, place and item.
     */
    private static function add_plainly(array $row): void {
        global $DB;
        if (!$DB->record_exists(self::TABLE, $row)) {
            $DB->insert_record(self::TABLE, (object) ($row + ['hits' => 1]));
            return;
        }
        $DB->execute(
            'UPDATE {' . self::TABLE . '} SET hits = hits + 1 WHERE day = :day AND place = :place AND item = :item',
            $row,
        );
    }
}
