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

use local_lectern_syllabus\local\sections;

/**
 * The first line of a file with syllabi: what its columns are, or what is wrong with them.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class header {
    /** @var string[] Columns that say which course it is; 'course' is the same as 'shortname'. */
    public const COURSE_COLUMNS = ['course', 'shortname', 'idnumber', 'courseid'];
    /** @var string With which the names of the columns with short versions end. */
    public const BRIEF = '_brief';

    /** @var string[] What is wrong, in words. */
    public readonly array $errors;
    /** @var string How the file names courses: shortname, idnumber or courseid. */
    public readonly string $by;
    /** @var int The column with the course. */
    public readonly int $course;
    /** @var array[] What the other columns hold, by number: short name of the section; content or brief. */
    public readonly array $columns;
    /** @var int Number of columns. */
    public readonly int $width;

    /**
     * Constructor.
     *
     * @param string[] $cells
     * @param string $delimiter Of the file.
     */
    public function __construct(array $cells, string $delimiter) {
        $names = array_map(fn(string $cell): string => \core_text::strtolower(trim($cell)), $cells);
        // Spreadsheets leave empty columns at the end.
        while ($names !== [] && end($names) === '') {
            array_pop($names);
        }
        $this->width = count($names);
        $errors = [];
        $columns = [];
        $course = null;
        $seen = [];
        foreach ($names as $number => $name) {
            if ($name === '') {
                $errors[] = get_string('importerror:nameless', 'local_lectern_syllabus', $number + 1);
            } else if (isset($seen[$name])) {
                $errors[] = get_string('importerror:duplicatecolumn', 'local_lectern_syllabus', s($name));
            } else if (!in_array($name, self::COURSE_COLUMNS, true)) {
                $column = self::column($name);
                if (is_string($column)) {
                    $errors[] = $column;
                } else {
                    $columns[$number] = $column;
                }
            } else if ($course !== null) {
                $errors[] = get_string('importerror:twocourses', 'local_lectern_syllabus', [
                    'one' => s($names[$course]), 'two' => s($name),
                ]);
            } else {
                $course = $number;
            }
            $seen[$name] = true;
        }
        if (self::is_one_cell($names, $delimiter)) {
            // All else follows from that.
            $errors = [get_string('importerror:delimiter', 'local_lectern_syllabus', s($names[0]))];
        } else if ($course === null) {
            $errors[] = get_string('importerror:nocourse', 'local_lectern_syllabus', implode(', ', self::COURSE_COLUMNS));
        } else if ($columns === [] && $errors === []) {
            $errors[] = get_string('importerror:nosections', 'local_lectern_syllabus', s(implode(', ', self::known())));
        }
        $this->errors = $errors;
        $this->course = $course ?? 0;
        $by = $course === null ? 'course' : $names[$course];
        $this->by = $by === 'course' ? 'shortname' : $by;
        $this->columns = $columns;
    }

    /**
     * The names that columns with texts may have.
     *
     * @return string[]
     */
    public static function known(): array {
        $known = [];
        foreach (sections::enabled() as $section) {
            array_push($known, $section->shortname, $section->shortname . self::BRIEF);
        }
        return $known;
    }

    /**
     * What a column holds.
     *
     * @param string $name
     * @return array|string Short name of the section, and content or brief; or what is wrong with it.
     */
    private static function column(string $name): array|string {
        $brief = str_ends_with($name, self::BRIEF);
        $shortname = $brief ? substr($name, 0, -strlen(self::BRIEF)) : $name;
        $section = sections::by_shortname($shortname);
        if ($section === null) {
            $near = self::near($name);
            $string = $near === [] ? 'importerror:unknowncolumn' : 'importerror:unknowncolumn_near';
            return get_string($string, 'local_lectern_syllabus', [
                'column' => s($name), 'near' => s(implode(', ', $near)), 'known' => s(implode(', ', self::known())),
            ]);
        }
        if (!$section->enabled) {
            return get_string('importerror:removedsection', 'local_lectern_syllabus', s($name));
        }
        return [$shortname, $brief ? 'brief' : 'content'];
    }

    /**
     * The names that somebody may have meant.
     *
     * @param string $name
     * @return string[] Three at most, the nearest first.
     */
    private static function near(string $name): array {
        $distances = [];
        foreach (sections::enabled() as $section) {
            $title = \core_text::strtolower(html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8'));
            if ($title === $name) {
                $distances[$section->shortname] = 0;
            }
        }
        foreach ([...self::COURSE_COLUMNS, ...self::known()] as $known) {
            $distance = levenshtein(substr($name, 0, 255), $known);
            if ($distance <= max(1, intdiv(strlen($known), 3))) {
                $distances[$known] ??= $distance;
            }
        }
        asort($distances);
        return array_slice(array_keys($distances), 0, 3);
    }

    /**
     * Whether the cells are separated by something else than was said.
     *
     * @param string[] $names
     * @param string $delimiter
     * @return bool
     */
    private static function is_one_cell(array $names, string $delimiter): bool {
        $others = array_diff([',', ';', "\t", ':'], [$delimiter]);
        return count($names) === 1 && strpbrk($names[0], implode('', $others)) !== false;
    }
}
