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

use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;

/**
 * Plans an import: says of each line of a file what would be written, or why it cannot be; writes nothing of it.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan {
    /** @var int Lines looked at together. */
    private const AT_ONCE = 200;
    /** @var int Bytes inserted with one statement: databases refuse very large ones. */
    private const BYTES_AT_ONCE = 1048576;

    /** @var int[] The line in which each course stood first, by course id. */
    private array $seen = [];
    /** @var resolver Finds courses. */
    private readonly resolver $resolver;
    /** @var string[] Names of sections, as HTML, by short name. */
    private array $names = [];

    /**
     * Constructor.
     *
     * @param reader $reader Of a file without errors.
     * @param import $import
     */
    private function __construct(
        /** @var reader Of the file. */
        private readonly reader $reader,
        /** @var import The import. */
        private readonly import $import,
    ) {
        $this->resolver = new resolver($reader->header()->by);
        foreach (sections::enabled() as $section) {
            $this->names[$section->shortname] = html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8');
        }
    }

    /**
     * Makes and stores a plan.
     *
     * @param reader $reader Of a file without errors.
     * @param string $name Of the file.
     * @param bool $onlyempty Whether what has a text is left alone.
     * @param int $userid Who imports.
     * @return import
     */
    public static function make(reader $reader, string $name, bool $onlyempty, int $userid): import {
        global $DB;
        import::sweep();
        $transaction = $DB->start_delegated_transaction();
        $import = import::create($name, $onlyempty, $userid);
        $plan = new self($reader, $import);
        $records = [];
        foreach ($reader->records() as $line => $cells) {
            $records[$line] = $cells;
            if (count($records) >= self::AT_ONCE) {
                $plan->store($records);
                $records = [];
            }
        }
        $plan->store($records);
        $transaction->allow_commit();
        return $import;
    }

    /**
     * Plans and stores some lines.
     *
     * @param array $records Cells, or what is wrong, by line.
     */
    private function store(array $records): void {
        global $DB;
        $refs = [];
        foreach ($records as $line => $cells) {
            $refs[$line] = is_array($cells) ? trim($cells[$this->reader->header()->course]) : null;
        }
        $courses = $this->resolver->find(array_filter($refs, 'is_string'));
        $filled = $this->filled(array_merge(...array_values($courses), ...[[]]));
        $rows = [];
        $bytes = 0;
        foreach ($records as $line => $cells) {
            $row = $this->line($line, $cells, $refs[$line], $courses[$refs[$line] ?? ''] ?? [], $filled);
            $bytes += strlen((string) $row->data);
            if ($bytes > self::BYTES_AT_ONCE && $rows !== []) {
                $DB->insert_records(import::LINES, $rows);
                $rows = [];
                $bytes = strlen((string) $row->data);
            }
            $rows[] = $row;
        }
        if ($rows !== []) {
            $DB->insert_records(import::LINES, $rows);
        }
    }

    /**
     * Plans a line.
     *
     * @param int $line
     * @param string[]|string $cells Cells, or what is wrong.
     * @param string|null $ref The course as the line names it.
     * @param int[] $courses Those that are called so.
     * @param bool[][] $filled Which sections say something, by course and section.
     * @return \stdClass A row.
     */
    private function line(int $line, array|string $cells, ?string $ref, array $courses, array $filled): \stdClass {
        $row = (object) [
            'importid' => $this->import->id(),
            'line' => $line,
            'courseid' => 0,
            'courseref' => $ref === null ? null : \core_text::substr($ref, 0, 255),
            'data' => null,
            'status' => import::LINE_FAILED,
            'message' => null,
        ];
        $problem = is_string($cells) ? $cells : $this->course_problem($line, $ref, $courses);
        if ($problem !== null) {
            $row->message = $problem;
            return $row;
        }
        $row->courseid = $courses[0];
        try {
            $data = $this->texts($cells);
        } catch (\moodle_exception $exception) {
            $row->message = $exception->getMessage();
            return $row;
        }
        [$row->status, $row->message] = $this->outlook(array_keys($data), $filled[$row->courseid] ?? []);
        if ($row->status === import::LINE_PENDING) {
            $row->data = json_encode($data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        }
        return $row;
    }

    /**
     * What is wrong with the course of a line.
     *
     * @param int $line
     * @param string $ref
     * @param int[] $courses
     * @return string|null
     */
    private function course_problem(int $line, string $ref, array $courses): ?string {
        $by = $this->reader->header()->by;
        if ($ref === '') {
            return get_string('importerror:refempty', 'local_lectern_syllabus');
        }
        if ($courses === []) {
            return get_string("importerror:unknown_{$by}", 'local_lectern_syllabus', $ref);
        }
        if (count($courses) > 1) {
            return get_string('importerror:ambiguous', 'local_lectern_syllabus', ['ref' => $ref, 'count' => count($courses)]);
        }
        if ($courses[0] === (int) SITEID) {
            return get_string('importerror:frontpage', 'local_lectern_syllabus');
        }
        if (isset($this->seen[$courses[0]])) {
            return get_string('importerror:duplicate', 'local_lectern_syllabus', [
                'ref' => $ref, 'line' => $this->seen[$courses[0]],
            ]);
        }
        $this->seen[$courses[0]] = $line;
        return null;
    }

    /**
     * The texts of a line; empty cells change nothing.
     *
     * @param string[] $cells
     * @return array content and brief by short name of the section.
     * @throws \moodle_exception Where one is too long.
     */
    private function texts(array $cells): array {
        $data = [];
        foreach ($this->reader->header()->columns as $number => [$shortname, $part]) {
            if (trim($cells[$number]) !== '') {
                $data[$shortname][$part] = $part === 'brief' ? trim($cells[$number]) : self::html($cells[$number]);
            }
        }
        foreach ($data as $shortname => $parts) {
            $text = new section_text($parts['content'] ?? '', FORMAT_HTML, $parts['brief'] ?? '');
            $text->require_size(sections::by_shortname((string) $shortname));
        }
        return $data;
    }

    /**
     * What will become of a line, as far as can be said now.
     *
     * @param string[] $shortnames Sections that it has texts for.
     * @param bool[] $filled Those that say something already, by short name.
     * @return array Status and message.
     */
    private function outlook(array $shortnames, array $filled): array {
        if ($shortnames === []) {
            return [import::LINE_SKIPPED, get_string('importline:nothing', 'local_lectern_syllabus')];
        }
        $there = array_values(array_filter($shortnames, fn($shortname): bool => isset($filled[$shortname])));
        $new = array_values(array_diff($shortnames, $there));
        $onlyempty = !empty($this->import->record->onlyempty);
        if ($onlyempty && $new === []) {
            return [import::LINE_SKIPPED, get_string('importline:allthere', 'local_lectern_syllabus')];
        }
        $parts = [];
        if ($new !== []) {
            $parts[] = get_string('importline:writes', 'local_lectern_syllabus', $this->listed($new));
        }
        if ($there !== []) {
            $string = $onlyempty ? 'importline:leaves' : 'importline:replaces';
            $parts[] = get_string($string, 'local_lectern_syllabus', $this->listed($there));
        }
        return [import::LINE_PENDING, implode(' ', $parts)];
    }

    /**
     * Names of sections in a row.
     *
     * @param string[] $shortnames
     * @return string
     */
    private function listed(array $shortnames): string {
        return implode(', ', array_map(fn($shortname): string => $this->names[$shortname], $shortnames));
    }

    /**
     * Which sections of courses say something.
     *
     * @param int[] $courseids
     * @return bool[][] By course id and short name of the section.
     */
    private function filled(array $courseids): array {
        global $DB;
        if ($courseids === []) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED);
        $rows = $DB->get_recordset_sql(
            "SELECT s.courseid, e.shortname
               FROM {local_lectern_syllabus} s
               JOIN {local_lectern_syllabus_content} c ON c.syllabusid = s.id AND c.filled = 1
               JOIN {local_lectern_syllabus_section} e ON e.id = c.sectionid
              WHERE s.courseid {$insql}",
            $params,
        );
        $filled = [];
        foreach ($rows as $row) {
            $filled[(int) $row->courseid][$row->shortname] = true;
        }
        $rows->close();
        return $filled;
    }

    /**
     * A text as HTML. One without any tag was written as plain text, and keeps its lines.
     *
     * @param string $text
     * @return string
     */
    private static function html(string $text): string {
        $text = trim($text);
        if (preg_match('~</?[a-z][^>]*>~i', $text)) {
            return $text;
        }
        $paragraphs = preg_split('/\n\s*\n/', $text);
        $html = array_map(fn(string $paragraph): string => '<p>' . nl2br(s(trim($paragraph)), false) . '</p>', $paragraphs);
        return implode("\n", $html);
    }
}
