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

use core_text;
use local_lectern_people\local\harmless;

/**
 * What is wrong with lines of files: the first of them are kept, the others only counted.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problems {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_import_problem';
    /** @var int How many are kept of a file. */
    public const MOST = 1000;

    /**
     * Keeps some, as long as there is room.
     *
     * @param int $importid
     * @param problem[] $problems
     * @param int $before How many there were before.
     */
    public static function keep(int $importid, array $problems, int $before): void {
        global $DB;
        $rows = array_map(fn(problem $problem): array => [
            'importid' => $importid,
            'line' => $problem->line,
            'code' => $problem->code,
            'value' => self::shown($problem->value),
            'otherline' => $problem->otherline,
        ], array_slice($problems, 0, max(0, self::MOST - $before)));
        if ($rows !== []) {
            $DB->insert_records(self::TABLE, $rows);
        }
    }

    /**
     * Those of a file.
     *
     * @param int $importid
     * @param int $from
     * @param int $most 0 for all that are kept.
     * @return problem[]
     */
    public static function of(int $importid, int $from = 0, int $most = 0): array {
        global $DB;
        $rows = $DB->get_records(self::TABLE, ['importid' => $importid], 'line, id', '*', $from, $most);
        return array_map(problem::from_row(...), array_values($rows));
    }

    /**
     * Forgets those of a file.
     *
     * @param int $importid
     */
    public static function forget(int $importid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['importid' => $importid]);
    }

    /**
     * As CSV.
     *
     * @param int $importid
     * @return string
     */
    public static function csv(int $importid): string {
        $string = fn(string $name): string => get_string("import:column_{$name}", 'local_lectern_people');
        $rows = [[$string('line'), $string('problem'), $string('value')]];
        foreach (self::of($importid) as $problem) {
            $rows[] = [(string) $problem->line, $problem->words(), $problem->value];
        }
        $file = fopen('php://temp', 'r+');
        foreach ($rows as $row) {
            fputcsv($file, array_map(harmless::cell(...), $row), ',', '"', '');
        }
        rewind($file);
        $csv = stream_get_contents($file);
        fclose($file);
        return $csv;
    }

    /**
     * A value that every database keeps and every page shows, whatever stood in the file.
     *
     * @param string $value
     * @return string
     */
    private static function shown(string $value): string {
        $text = mb_scrub(substr($value, 0, 1200), 'UTF-8');
        return core_text::substr(trim(preg_replace('/[\x00-\x1F\x7F]+/u', ' ', $text)), 0, 255);
    }
}
