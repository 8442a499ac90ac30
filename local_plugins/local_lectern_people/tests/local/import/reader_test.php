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
 * Reading of files.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\import\reader
 * @covers     \local_lectern_people\local\import\record
 * @covers     \local_lectern_people\local\import\text_file
 */
final class reader_test extends \basic_testcase {
    /**
     * A file.
     *
     * @param string $text
     * @return string Its path.
     */
    private function file(string $text): string {
        $path = make_request_directory() . '/file.csv';
        file_put_contents($path, $text);
        return $path;
    }

    /**
     * All records.
     *
     * @param string $path
     * @param string $separator
     * @return array Line, and cells or what is wrong.
     */
    private function records(string $path, string $separator = ','): array {
        $reader = new reader($path, $separator);
        $records = array_map(
            fn(record $record): array => [$record->line, $record->problem ?? $record->cells],
            $reader->some(100000),
        );
        $reader->close();
        return $records;
    }

    /**
     * What is right.
     *
     * @return array[]
     */
    public static function files(): array {
        return [
            'plain' => ["a,b\nc,d\n", [[1, ['a', 'b']], [2, ['c', 'd']]]],
            'no end of line, a mark, empty lines' => ["\xEF\xBB\xBFa,b\r\n\r\n,\r\nc,d", [[1, ['a', 'b']], [4, ['c', 'd']]]],
            'quotation marks' => [
                "\"a \"\"b\"\"\",\"c,d\"\r\n\"e\nf\",\"\"\r\ng,\"h\"i\r\nO\"Brien,x\r\n",
                [[1, ['a "b"', 'c,d']], [2, ["e\nf", '']], [4, ['g', 'hi']], [5, ['O"Brien', 'x']]],
            ],
            'a mark that is never closed' => ["a,b\n\"c,d\ne,f\n", [[1, ['a', 'b']], [2, 'quote'], [3, ['e', 'f']]]],
            'too long' => ['a,' . str_repeat('b', 9999) . "\nc,d\n", [[1, 'toolong'], [2, ['c', 'd']]]],
            'long at the end' => ["c,d\n" . str_repeat('b', 9999), [[1, ['c', 'd']], [2, 'toolong']]],
            'not text' => ["a,\xFF\nb,\0\nc,d\n", [[1, 'encoding'], [2, 'encoding'], [3, ['c', 'd']]]],
            'nothing' => ['', []],
        ];
    }

    /**
     * Records and their lines.
     *
     * @dataProvider files
     * @param string $text
     * @param array $records
     */
    public function test_records(string $text, array $records): void {
        $this->assertSame($records, $this->records($this->file($text)));
    }

    /**
     * Reading goes on at the end of any record, with the right line.
     */
    public function test_goes_on(): void {
        $path = $this->file("\xEF\xBB\xBFa,b\r\n\"c\r\n\",d\r\n\r\n\"open,x\r\n" . str_repeat('y', 5000) . "\r\n\"é\",f");
        $all = $this->records($path);
        $this->assertSame([1, 2, 5, 6, 7], array_column($all, 0));
        $at = $line = 0;
        foreach ($all as $expected) {
            $reader = new reader($path, ',', $at, $line);
            $record = $reader->next();
            $this->assertSame($expected, [$record->line, $record->problem ?? $record->cells]);
            [$at, $line] = [$reader->at(), $reader->line()];
            $reader->close();
        }
        $this->assertSame(filesize($path), $at);
    }

    /**
     * A mark that is never closed does not swallow a large file, and costs little.
     */
    public function test_many_open_marks(): void {
        $path = $this->file(str_repeat("\"a,b\n" . str_repeat("c,d\n", 30), 700));
        $memory = memory_get_usage();
        $reader = new reader($path, ',');
        $found = ['quote' => 0, 'good' => 0];
        while (($record = $reader->next()) !== null) {
            $found[$record->problem ?? 'good']++;
        }
        $reader->close();
        $this->assertSame(['quote' => 700, 'good' => 21000], $found);
        $this->assertLessThan(1000000, memory_get_usage() - $memory);
    }

    /**
     * Encodings.
     *
     * @return array[]
     */
    public static function encodings(): array {
        return [
            'Windows' => [iconv('UTF-8', 'WINDOWS-1252', "user;manager\r\nJosé;Žoë\r\n"), 'WINDOWS-1252'],
            'wide' => ["\xFF\xFE" . iconv('UTF-8', 'UTF-16LE', "user;manager\r\nJosé;Žoë\r\n"), 'UTF-8'],
            'wide, the other way' => ["\xFE\xFF" . iconv('UTF-8', 'UTF-16BE', "user;manager\nJosé;Žoë\n"), 'WINDOWS-1252'],
            'a mark' => ["\xEF\xBB\xBFuser;manager\nJosé;Žoë", 'WINDOWS-1252'],
            'old line ends' => ["user;manager\rJosé;Žoë\r", 'UTF-8'],
            'old line ends, other encoding' => [iconv('UTF-8', 'WINDOWS-1252', "user;manager\rJosé;Žoë"), 'WINDOWS-1252'],
        ];
    }

    /**
     * Files in other encodings are read as what they are.
     *
     * @dataProvider encodings
     * @param string $bytes
     * @param string $encoding
     */
    public function test_encodings(string $bytes, string $encoding): void {
        $records = $this->records(text_file::make($this->file($bytes), $encoding), ';');
        $this->assertSame([[1, ['user', 'manager']], [2, ['José', 'Žoë']]], $records);
    }

    /**
     * A large file in another encoding, with characters of two units at the ends of pieces.
     */
    public function test_large_encodings(): void {
        foreach (['UTF-16LE' => "\xFF\xFE", 'WINDOWS-1252' => ''] as $encoding => $mark) {
            $line = $encoding === 'UTF-16LE' ? '😀é,x' : 'éü,x';
            $text = "a\n" . str_repeat("{$line}\n", 40000);
            $path = text_file::make($this->file($mark . iconv('UTF-8', $encoding, $text)), $encoding);
            $this->assertSame($text, rtrim(file_get_contents($path), "\n") . "\n");
        }
    }

    /**
     * What is not in the chosen encoding stays as it is, and is told with its line.
     */
    public function test_wrong_encoding(): void {
        $path = text_file::make($this->file("a,b\nc,\x81\nd,\xE9\n"), 'WINDOWS-1252');
        $this->assertSame([[1, ['a', 'b']], [2, 'encoding'], [3, ['d', 'é']]], $this->records($path));
    }

    /**
     * What cannot be read at all.
     *
     * @return array[]
     */
    public static function unreadable(): array {
        return [['', 'empty'], [" \n ", 'empty'], ["PK\x03\x04xx", 'spreadsheet'], ["\xD0\xCF\x11\xE0xx", 'spreadsheet']];
    }

    /**
     * Each is refused.
     *
     * @dataProvider unreadable
     * @param string $bytes
     * @param string $why
     */
    public function test_unreadable(string $bytes, string $why): void {
        $this->expectExceptionMessage(get_string("import:file_{$why}", 'local_lectern_people'));
        text_file::make($this->file($bytes), 'UTF-8');
    }

    /**
     * The encodings to choose from are for text that is read line by line.
     */
    public function test_list_of_encodings(): void {
        $encodings = text_file::encodings();
        $this->assertArrayHasKey('UTF-8', $encodings);
        $this->assertArrayHasKey('WINDOWS-1252', $encodings);
        foreach (['BASE64', 'UTF-16', 'HTML-ENTITIES', 'UTF-7'] as $name) {
            $this->assertArrayNotHasKey($name, $encodings);
        }
    }
}
