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

namespace local_lectern_people\local\import;

use core_date;
use DateTimeImmutable;

/**
 * What a line of a file says: who manages a person, from when and until when.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class line {
    /** @var int How many characters a name may have. */
    private const LONGEST = 255;

    /**
     * Constructor.
     *
     * @param int $number
     * @param string $user
     * @param string $manager
     * @param int $start
     * @param int $end
     * @param problem|null $problem
     */
    private function __construct(
        /** @var int Its number. */
        public readonly int $number,
        /** @var string What names the person. */
        public readonly string $user = '',
        /** @var string What names the manager, nothing where there is none. */
        public readonly string $manager = '',
        /** @var int From when, 0 for always. */
        public readonly int $start = 0,
        /** @var int Until when, 0 for ever. */
        public readonly int $end = 0,
        /** @var problem|null What is wrong with it. */
        public readonly ?problem $problem = null,
    ) {
    }

    /**
     * Of a record.
     *
     * @param record $record
     * @param header $header
     * @return self
     */
    public static function from_record(record $record, header $header): self {
        $bad = fn(string $code, string $value): self
            => new self($record->line, problem: new problem($record->line, $code, $value));
        if ($record->problem !== null) {
            return $bad($record->problem, $record->cells[0] ?? '');
        }
        $cells = array_map('trim', $record->cells);
        if (count($cells) > $header->width && implode('', array_slice($cells, $header->width)) === '') {
            $cells = array_slice($cells, 0, $header->width);
        }
        if (count($cells) !== $header->width) {
            return $bad('cells', (string) count($cells));
        }
        [$user, $manager, $start, $end] = array_map(
            fn(string $column): string => isset($header->places[$column]) ? $cells[$header->places[$column]] : '',
            header::COLUMNS,
        );
        foreach ([$user, $manager] as $name) {
            if (\core_text::strlen($name) > self::LONGEST) {
                return $bad('toolong', $name);
            }
        }
        if ($user === '') {
            return $bad('nouser', $manager);
        }
        $from = $start === '' ? 0 : self::midnight($start, 0);
        // The last day is a whole one.
        $until = $end === '' ? 0 : self::midnight($end, 1);
        return match (true) {
            $from === null => $bad('baddate', $start),
            // A day before the beginning of all counting would be taken for none.
            $until === null || ($end !== '' && $until <= 0) => $bad('baddate', $end),
            $until > 0 && $until <= $from => $bad('dates', "{$start} – {$end}"),
            default => new self($record->line, $user, $manager, max(0, $from), $until),
        };
    }

    /**
     * When a day begins on this site.
     *
     * @param string $day As year, month and day.
     * @param int $later How many days later.
     * @return int|null Null where there is no such day.
     */
    private static function midnight(string $day, int $later): ?int {
        if (!preg_match('/^(\d{4})-(\d{2})-(\d{2})$/', $day, $parts)) {
            return null;
        }
        [, $year, $month, $date] = array_map('intval', $parts);
        if (!checkdate($month, $date, max(1, $year)) || $year < 1) {
            return null;
        }
        $midnight = new DateTimeImmutable("{$day} 00:00:00", core_date::get_server_timezone_object());
        return $midnight->modify("+{$later} day")->getTimestamp();
    }
}
