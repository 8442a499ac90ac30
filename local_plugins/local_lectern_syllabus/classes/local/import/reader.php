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
 * Reads a file with syllabi. Own code, since a text in it has many lines, and what is wrong has to be told with its line.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reader {
    /** @var int Bytes of a file: it is read at once. */
    public const MOST_BYTES = 33554432;

    /** @var string[] What is wrong with the whole file, in words. */
    private array $errors = [];
    /** @var string The file in UTF-8 (or so it should be), with simple line ends. */
    private string $text;
    /** @var header|null What the columns are. */
    private ?header $header = null;
    /** @var int Where the records begin. */
    private int $start = 0;
    /** @var int In which line they begin. */
    private int $startline = 1;
    /** @var int Where the record that was parsed last ends. */
    private int $after = 0;

    /**
     * Constructor.
     *
     * @param string $bytes The file.
     * @param string $delimiter One character.
     * @param string $encoding As the user chose it; a mark at the beginning of the file is believed more.
     */
    public function __construct(
        string $bytes,
        /** @var string One character. */
        private readonly string $delimiter = ',',
        string $encoding = 'UTF-8',
    ) {
        $this->text = str_replace(["\r\n", "\r"], "\n", $this->decoded($bytes, $encoding));
        if ($this->errors === []) {
            $this->read_header();
        }
    }

    /**
     * What is wrong with the file or its first line.
     *
     * @return string[] HTML; empty where it can be read.
     */
    public function errors(): array {
        return [...$this->errors, ...($this->header->errors ?? [])];
    }

    /**
     * What the columns are.
     *
     * @return header
     */
    public function header(): header {
        return $this->header ?? throw new \coding_exception('The file has no header');
    }

    /**
     * The records after the header, empty lines left out.
     *
     * @return \Generator Line in the file => cells, or what is wrong with the line (string).
     */
    public function records(): \Generator {
        $width = $this->header()->width;
        foreach ($this->parse($this->start, $this->startline) as $line => $cells) {
            if ($cells === null) {
                yield $line => get_string('importerror:quote', 'local_lectern_syllabus');
            } else if (trim(implode('', $cells)) !== '') {
                yield $line => self::checked($cells, $width);
            }
        }
    }

    /**
     * The cells of a record, if there are as many as there should be and all can be read.
     *
     * @param string[] $cells
     * @param int $width
     * @return string[]|string
     */
    private static function checked(array $cells, int $width): array|string {
        $joined = implode('', $cells);
        if (!mb_check_encoding($joined, 'UTF-8') || str_contains($joined, "\0")) {
            return get_string('importerror:encoding', 'local_lectern_syllabus');
        }
        $count = count($cells);
        while ($count > $width && trim($cells[$count - 1]) === '') {
            $count--;
        }
        if ($count !== $width) {
            return get_string('importerror:cells', 'local_lectern_syllabus', ['count' => $count, 'expected' => $width]);
        }
        return array_slice($cells, 0, $width);
    }

    /**
     * The file in UTF-8.
     *
     * @param string $bytes
     * @param string $encoding
     * @return string
     */
    private function decoded(string $bytes, string $encoding): string {
        if (strlen($bytes) > self::MOST_BYTES) {
            return $this->refuse('importerror:toolarge', [
                'size' => display_size(strlen($bytes)), 'most' => display_size(self::MOST_BYTES),
            ]);
        }
        if (str_starts_with($bytes, "PK\x03\x04")) {
            return $this->refuse('importerror:spreadsheet');
        }
        foreach (["\xEF\xBB\xBF" => 'UTF-8', "\xFF\xFE" => 'UTF-16LE', "\xFE\xFF" => 'UTF-16BE'] as $mark => $marked) {
            if (str_starts_with($bytes, $mark)) {
                $bytes = substr($bytes, strlen($mark));
                $encoding = $marked;
                break;
            }
        }
        if (\core_text::strtolower($encoding) !== 'utf-8') {
            $bytes = \core_text::convert($bytes, $encoding, 'utf-8');
            if (!is_string($bytes)) {
                return $this->refuse('importerror:encodingfile', s($encoding));
            }
        }
        if (trim($bytes) === '') {
            return $this->refuse('importerror:empty');
        }
        return $bytes;
    }

    /**
     * Reads the first line that is not empty.
     */
    private function read_header(): void {
        $parser = $this->parse(0, 1);
        foreach ($parser as $line => $cells) {
            if ($cells === null) {
                $this->refuse('importerror:quoteheader');
                return;
            }
            if (trim(implode('', $cells)) === '') {
                continue;
            }
            if (!mb_check_encoding(implode('', $cells), 'UTF-8') || str_contains(implode('', $cells), "\0")) {
                $this->refuse('importerror:encodingheader');
                return;
            }
            $this->header = new header($cells, $this->delimiter);
            $this->startline = $line + substr_count(implode('', $cells), "\n") + 1;
            $this->start = $this->after;
            return;
        }
        $this->refuse('importerror:empty');
    }

    /**
     * Splits the text.
     *
     * @param int $at Where to begin.
     * @param int $line Which line that is.
     * @return \Generator Line => cells; null instead of cells where a quotation mark is never closed: it swallows all that follows.
     */
    private function parse(int $at, int $line): \Generator {
        $text = $this->text;
        $length = strlen($text);
        $ends = "\n" . $this->delimiter;
        while ($at < $length) {
            $begin = $line;
            $cells = [];
            do {
                $cell = '';
                if (($text[$at] ?? '') === '"') {
                    $close = $this->closing_quote($text, $at + 1);
                    if ($close === null) {
                        yield $begin => null;
                        return;
                    }
                    $cell = str_replace('""', '"', substr($text, $at + 1, $close - $at - 1));
                    $at = $close + 1;
                }
                // What is not in quotation marks, or stands after them.
                $plain = strcspn($text, $ends, $at);
                $cell .= substr($text, $at, $plain);
                $at += $plain;
                $line += substr_count($cell, "\n");
                $cells[] = $cell;
                $more = ($text[$at] ?? '') === $this->delimiter;
                $at++;
            } while ($more);
            $line++;
            $this->after = $at;
            yield $begin => $cells;
        }
    }

    /**
     * Finds the quotation mark that ends a cell; two in a row stand for one.
     *
     * @param string $text
     * @param int $at
     * @return int|null
     */
    private function closing_quote(string $text, int $at): ?int {
        while (($at = strpos($text, '"', $at)) !== false) {
            if (($text[$at + 1] ?? '') !== '"') {
                return $at;
            }
            $at += 2;
        }
        return null;
    }

    /**
     * Notes what is wrong.
     *
     * @param string $string
     * @param mixed $a
     * @return string Nothing, to go on with.
     */
    private function refuse(string $string, mixed $a = null): string {
        $this->errors[] = get_string($string, 'local_lectern_syllabus', $a);
        return '';
    }
}
