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

/**
 * Reads a file record by record, from any place on. Own code: a quotation mark that is never closed must not swallow all that
 * follows, neither in memory nor in what is read.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reader {
    /** @var int Bytes that a record may have. */
    public const MOST_BYTES = 4096;
    /** @var int Lines over which a record may go. */
    private const MOST_LINES = 20;

    /** @var resource The file. */
    private $file;

    /**
     * Constructor.
     *
     * @param string $path
     * @param string $separator Between cells, one byte.
     * @param int $at Where to begin, the end of a record.
     * @param int $line How many lines are before.
     */
    public function __construct(
        string $path,
        /** @var string Between cells. */
        private readonly string $separator,
        /** @var int Where the next record begins. */
        private int $at = 0,
        /** @var int How many lines are before. */
        private int $line = 0,
    ) {
        $this->file = fopen($path, 'rb');
        if ($at === 0 && fread($this->file, 3) === "\xEF\xBB\xBF") {
            $this->at = 3;
        }
        fseek($this->file, $this->at);
    }

    /**
     * Where the next record begins.
     *
     * @return int In bytes.
     */
    public function at(): int {
        return $this->at;
    }

    /**
     * How many lines are before the next record.
     *
     * @return int
     */
    public function line(): int {
        return $this->line;
    }

    /**
     * The next record that is not empty.
     *
     * @return record|null
     */
    public function next(): ?record {
        do {
            $record = $this->read();
        } while ($record !== null && $record->is_empty());
        return $record;
    }

    /**
     * Some records.
     *
     * @param int $most
     * @return record[]
     */
    public function some(int $most): array {
        $records = [];
        while (count($records) < $most && ($record = $this->next()) !== null) {
            $records[] = $record;
        }
        return $records;
    }

    /**
     * Closes the file.
     */
    public function close(): void {
        fclose($this->file);
    }

    /**
     * The next record.
     *
     * @return record|null
     */
    private function read(): ?record {
        $text = $this->physical_line();
        if ($text === null) {
            return null;
        }
        $number = ++$this->line;
        $this->at = (int) ftell($this->file);
        if ($text === false) {
            return new record($number, [], 'toolong');
        }
        $first = $text;
        $cells = self::split($text, $this->separator);
        for ($lines = 1; $cells === null; $lines++) {
            $more = $lines < self::MOST_LINES ? $this->physical_line() : null;
            if (!is_string($more) || strlen($text . $more) > self::MOST_BYTES) {
                // The mark is never closed: what follows is read for itself.
                fseek($this->file, $this->at);
                return new record($number, [$first], 'quote');
            }
            $text .= $more;
            $cells = self::split($text, $this->separator);
        }
        $this->line = $number + $lines - 1;
        $this->at = (int) ftell($this->file);
        $readable = !str_contains($text, "\0") && mb_check_encoding($text, 'UTF-8');
        return new record($number, $cells, $readable ? null : 'encoding');
    }

    /**
     * A line as it stands in the file.
     *
     * @return string|false|null False where it is too long, null at the end of the file.
     */
    private function physical_line(): string|false|null {
        $text = fgets($this->file, self::MOST_BYTES + 1);
        if ($text === false) {
            return null;
        }
        if (strlen($text) < self::MOST_BYTES || str_ends_with($text, "\n")) {
            return $text;
        }
        do {
            $rest = fgets($this->file, 65536);
        } while ($rest !== false && !str_ends_with($rest, "\n"));
        return false;
    }

    /**
     * Splits a record into cells.
     *
     * @param string $text
     * @param string $separator
     * @return string[]|null Null where a quotation mark is open at the end.
     */
    private static function split(string $text, string $separator): ?array {
        $bare = rtrim($text, "\r\n");
        if (!str_contains($bare, '"')) {
            return explode($separator, $bare);
        }
        $cells = [];
        $at = 0;
        do {
            $cell = '';
            if (($text[$at] ?? '') === '"') {
                $close = $at + 1;
                // Two marks in a row stand for one.
                while (($close = strpos($text, '"', $close)) !== false && ($text[$close + 1] ?? '') === '"') {
                    $close += 2;
                }
                if ($close === false) {
                    return null;
                }
                $cell = str_replace('""', '"', substr($text, $at + 1, $close - $at - 1));
                $at = $close + 1;
            }
            // What is not in quotation marks, or stands after them.
            $plain = strcspn($text, "\n" . $separator, $at);
            $cells[] = $cell . rtrim(substr($text, $at, $plain), "\r");
            $at += $plain + 1;
        } while (($text[$at - 1] ?? '') === $separator);
        return $cells;
    }
}
