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

/**
 * The first line of a file: which column holds what, or what is wrong with it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class header {
    /** @var string[] Columns that have to be there. */
    private const REQUIRED = ['user', 'manager'];
    /** @var string[] All columns. */
    public const COLUMNS = ['user', 'manager', 'start', 'end'];

    /** @var string[] What is wrong, sentences for administrators. */
    public readonly array $errors;
    /** @var int[] Place of each column by its name. */
    public readonly array $places;
    /** @var int Number of columns. */
    public readonly int $width;

    /**
     * Constructor.
     *
     * @param record|null $record Null where nothing is in the file.
     * @param string $separator
     */
    public function __construct(?record $record, string $separator) {
        $readable = $record !== null && $record->problem === null;
        $names = $readable
            ? array_map(fn(string $cell): string => core_text::strtolower(trim($cell)), $record->cells) : [];
        // Spreadsheets leave empty columns at the end.
        while ($names !== [] && end($names) === '') {
            array_pop($names);
        }
        $this->width = count($names);
        $this->places = array_intersect_key(array_flip($names), array_flip(self::COLUMNS));
        $this->errors = match (true) {
            $record === null => [get_string('import:file_empty', 'local_lectern_people')],
            !$readable => [get_string("import:problem_{$record->problem}", 'local_lectern_people')],
            self::is_one_cell($names, $separator) => [get_string('import:header_delimiter', 'local_lectern_people', $names[0])],
            default => self::wrong($names),
        };
    }

    /**
     * What is wrong with the names of columns.
     *
     * @param string[] $names
     * @return string[]
     */
    private static function wrong(array $names): array {
        $errors = [];
        foreach (array_diff(self::REQUIRED, $names) as $name) {
            $errors[] = get_string('import:header_missing', 'local_lectern_people', $name);
        }
        foreach (array_diff($names, self::COLUMNS) as $number => $name) {
            // What is not known is not left out silently: a "strat" would begin at once what is to begin next year.
            $errors[] = get_string('import:header_unknown', 'local_lectern_people', [
                'column' => $name === '' ? $number + 1 : $name,
                'known' => implode(', ', self::COLUMNS),
            ]);
        }
        foreach (array_keys(array_filter(array_count_values(array_filter($names, 'strlen')), fn(int $count): bool => $count > 1)) as $name) {
            $errors[] = get_string('import:header_twice', 'local_lectern_people', $name);
        }
        return $errors;
    }

    /**
     * Whether the cells are separated by something else than was said.
     *
     * @param string[] $names
     * @param string $separator
     * @return bool
     */
    private static function is_one_cell(array $names, string $separator): bool {
        $others = array_diff(options::DELIMITERS, [$separator]);
        return count($names) === 1 && strpbrk($names[0], implode('', $others)) !== false;
    }
}
