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

namespace local_lectern_syllabus\local\import;

/**
 * Files that the import offers: the lines with problems, and an empty file to begin with.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class csv_output {
    /**
     * The lines of an import that could not be written.
     *
     * @param import $import
     * @return string CSV.
     */
    public static function problems(import $import): string {
        $rows = [[
            get_string('importcolumn:line', 'local_lectern_syllabus'),
            get_string('course'),
            get_string('importcolumn:problem', 'local_lectern_syllabus'),
        ]];
        foreach ($import->lines(import::LINE_FAILED) as $line) {
            $rows[] = [(string) $line->line, (string) $line->courseref, (string) $line->message];
        }
        return self::csv($rows);
    }

    /**
     * A file with all columns and no courses.
     *
     * @return string CSV.
     */
    public static function example(): string {
        return self::csv([['course', ...header::known()]]);
    }

    /**
     * Rows as CSV.
     *
     * @param string[][] $rows
     * @return string
     */
    private static function csv(array $rows): string {
        $file = fopen('php://temp', 'r+');
        foreach ($rows as $row) {
            fputcsv($file, array_map(self::harmless(...), $row), ',', '"', '');
        }
        rewind($file);
        $csv = stream_get_contents($file);
        fclose($file);
        return $csv;
    }

    /**
     * A cell that no spreadsheet takes for a formula: the file came from others, and so did what stands in it.
     *
     * @param string $cell
     * @return string
     */
    private static function harmless(string $cell): string {
        return preg_match('/^\s*[=+\-@]/u', $cell) || preg_match('/^[\t\r]/', $cell) ? "'{$cell}" : $cell;
    }
}
