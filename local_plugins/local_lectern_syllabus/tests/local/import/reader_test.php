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
 * Reading files with syllabi, good ones and wrong ones.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\import\reader
 * @covers     \local_lectern_syllabus\local\import\header
 */
final class reader_test extends \advanced_testcase {
    /**
     * Texts with commas, quotation marks and lines come as they are, each with the line in which it begins.
     */
    public function test_records(): void {
        $reader = new reader("course,Summary , summary_brief,,\r\n"
            . "bread,\"One, \"\"two\"\"\r\nthree\",short,,\r\n"
            . "\r\n,,\r\n"
            . "cake,\"\",\r\n"
            . "\"soup\",plain,\"last\"");
        $this->assertSame([], $reader->errors());
        $this->assertSame('shortname', $reader->header()->by);
        $this->assertSame([1 => ['summary', 'content'], 2 => ['summary', 'brief']], $reader->header()->columns);
        $this->assertSame([
            2 => ['bread', "One, \"two\"\nthree", 'short'],
            6 => ['cake', '', ''],
            7 => ['soup', 'plain', 'last'],
        ], iterator_to_array($reader->records()));
        // Reading it again gives the same.
        $this->assertCount(3, iterator_to_array($reader->records()));
    }

    /**
     * The course may be named in four ways.
     */
    public function test_course_columns(): void {
        $columns = ['course' => 'shortname', 'shortname' => 'shortname', 'idnumber' => 'idnumber', 'courseid' => 'courseid'];
        foreach ($columns as $name => $by) {
            $reader = new reader("summary;{$name}\nS;1\n", ';');
            $this->assertSame([], $reader->errors());
            $this->assertSame($by, $reader->header()->by);
            $this->assertSame(1, $reader->header()->course);
        }
    }

    /**
     * Each mistake in the first line is told, all at once.
     *
     * @param string $file
     * @param string[] $expected Parts of the messages, in order.
     * @dataProvider wrong_headers
     */
    public function test_wrong_header(string $file, array $expected): void {
        $this->resetAfterTest();
        sections::update(sections::by_shortname('policies')->id, (object) ['enabled' => 0]);
        $errors = (new reader($file))->errors();
        $this->assertCount(count($expected), $errors, implode("\n", $errors));
        foreach ($expected as $place => $part) {
            $this->assertStringContainsString($part, $errors[$place]);
        }
    }

    /**
     * Wrong first lines.
     *
     * @return array[]
     */
    public static function wrong_headers(): array {
        return [
            'no course' => ["summary,grading\na,b", ['course, shortname, idnumber, courseid']],
            'only the course' => ["course\nbread", ['no column with texts']],
            'unknown, with what is near' => ["course,sumary\na,b", ['Perhaps you mean: summary']],
            'unknown short version' => ["course,grading_breif\na,b", ['Perhaps you mean: grading_brief']],
            'unknown, nothing near' => ["course,xyzzyplugh\na,b", ['These columns are possible: summary, summary_brief']],
            'a script' => ["course,<script>alert(1)</script>\na,b", ['&lt;script&gt;']],
            'twice' => ["course,summary,Summary\na,b,c", ['Two columns are called "summary"']],
            'two courses' => ["course,idnumber,summary\na,b,c", ['Both "course" and "idnumber"']],
            'no name' => ["course,,summary\na,b,c", ['Column 2 has no name']],
            'removed' => ["course,policies\na,b", ['"policies" was removed']],
            'removed short version' => ["course,policies_brief\na,b", ['"policies_brief" was removed']],
            'several' => ["sumary,policies,xyzzyplugh\na,b,c", ['Perhaps', 'was removed', 'possible', 'No column says']],
            'delimiter' => ["course;summary\na;b", ['is one cell only: "course;summary"']],
            'quotation mark' => ["\"course,summary\na,b", ['opens in the first line']],
        ];
    }

    /**
     * A column called as a section is shown leads to the section's short name.
     */
    public function test_near_by_title(): void {
        $this->resetAfterTest();
        sections::update(sections::by_shortname('objectives')->id, (object) ['name' => 'Learning goals']);
        $errors = (new reader("course,Learning Goals\na,b"))->errors();
        $this->assertStringContainsString('Perhaps you mean: objectives', $errors[0]);
    }

    /**
     * Files that are no such file.
     */
    public function test_wrong_files(): void {
        $this->assertStringContainsString('empty', (new reader(''))->errors()[0]);
        $this->assertStringContainsString('empty', (new reader("\n \n"))->errors()[0]);
        $this->assertStringContainsString('spreadsheet', (new reader("PK\x03\x04\x14\x00"))->errors()[0]);
        $this->assertStringContainsString('encoding', (new reader("c\0o\0u\0r\0s\0e\0,\0"))->errors()[0]);
        $this->assertStringContainsString('encoding', (new reader("course,r\xE9sum\xE9\n"))->errors()[0]);
        $large = new reader(str_repeat('a', reader::MOST_BYTES + 1));
        $this->assertStringContainsString(display_size(reader::MOST_BYTES), $large->errors()[0]);
    }

    /**
     * What is wrong with a line is told with the line, and does not stop the others.
     */
    public function test_wrong_lines(): void {
        $reader = new reader("course,summary,grading\n"
            . "bread,one\n"
            . "cake,one,two,three\n"
            . "tea,caf\xE9,two\n"
            . "soup,one,two,\n"
            . "stew,\"one,two\nnever closed\n");
        $this->assertSame([], $reader->errors());
        $records = iterator_to_array($reader->records());
        $this->assertSame([2, 3, 4, 5, 6], array_keys($records));
        $this->assertStringContainsString('has 2 cells; the first line has 3', $records[2]);
        $this->assertStringContainsString('has 4 cells; the first line has 3', $records[3]);
        $this->assertStringContainsString('encoding', $records[4]);
        $this->assertSame(['soup', 'one', 'two'], $records[5]);
        $this->assertStringContainsString('never closed', $records[6]);
    }

    /**
     * Encodings that the user chooses, and those that the file itself tells.
     */
    public function test_encodings(): void {
        $text = "course,summary\nbread,Brötchen für alle – ابجد\n";
        $read = fn(string $bytes, string $encoding = 'UTF-8', string $delimiter = ','): array
            => iterator_to_array((new reader($bytes, $delimiter, $encoding))->records())[2];
        $expected = ['bread', 'Brötchen für alle – ابجد'];
        $this->assertSame($expected, $read($text));
        $this->assertSame($expected, $read("\xEF\xBB\xBF{$text}", 'ISO-8859-1'));
        $tabs = str_replace(',', "\t", $text);
        $this->assertSame($expected, $read("\xFF\xFE" . mb_convert_encoding($tabs, 'UTF-16LE', 'UTF-8'), 'UTF-8', "\t"));
        $this->assertSame($expected, $read("\xFE\xFF" . mb_convert_encoding($tabs, 'UTF-16BE', 'UTF-8'), 'UTF-8', "\t"));
        $this->assertSame(['bread', 'Brötchen'], $read("course,summary\nbread,Br\xF6tchen\n", 'ISO-8859-1'));
        $this->assertSame(['bread', '€'], $read("course,summary\nbread,\x80\n", 'WINDOWS-1252'));
    }
}
