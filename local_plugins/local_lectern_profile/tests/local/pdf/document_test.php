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

namespace local_lectern_profile\local\pdf;

use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\fact;
use local_lectern_profile\local\part;
use local_lectern_profile\local\record;
use local_lectern_profile\subject;
use local_lectern_profile\table;
use ReflectionClass;

/**
 * What a record says as PDF.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\pdf\document
 * @covers     \local_lectern_profile\local\pdf\fonts
 * @covers     \local_lectern_profile\local\pdf\sheet
 */
final class document_test extends \advanced_testcase {
    /**
     * A record of somebody.
     *
     * @param string $name Their last name.
     * @param content ...$contents By title.
     * @return record
     */
    private function record(string $name, content ...$contents): record {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user(['firstname' => 'Ana', 'lastname' => $name]);
        $parts = array_map(fn(string $title): part => new part('local_x', $title, $contents[$title]), array_keys($contents));
        $record = (new ReflectionClass(record::class))->newInstanceWithoutConstructor();
        (function () use ($user, $parts): void {
            $this->subject = new subject($user, [audience::SELF]);
            $this->parts = $parts;
        })->call($record);
        return $record;
    }

    /**
     * The lines of a PDF.
     *
     * @param string $pdf
     * @return string[] As they stand in the file.
     */
    private static function lines(string $pdf): array {
        preg_match_all('~stream\r?\n(.*?)\r?\nendstream~s', $pdf, $streams);
        $pages = implode("\n", array_map(static fn(string $stream): string => (string) @gzuncompress($stream), $streams[1]));
        preg_match_all('~\[\(((?:[^\\\\)]|\\\\.)*)\)\] TJ~s', $pages, $texts);
        return array_map(static fn(string $text): string => mb_convert_encoding(stripslashes($text), 'UTF-8', 'UTF-16BE'), $texts[1]);
    }

    /**
     * A section that tells nothing has no heading, and a record of such sections says that there is nothing.
     */
    public function test_nothing_to_tell(): void {
        $empty = new content('local_lectern_profile/section_courses', ['empty' => 'None yet']);
        $full = new content('', [], [new fact('City', 'Porto')]);
        $nothing = get_string('nothing', 'local_lectern_profile');
        $lines = self::lines((new document($this->record('Duarte', Hollow: $empty, Whole: $full)))->content());
        $this->assertContains('Ana Duarte', $lines);
        $this->assertContains('Whole', $lines);
        $this->assertContains('Porto', $lines);
        $this->assertNotContains('Hollow', $lines);
        $this->assertNotContains($nothing, $lines);
        $this->assertContains($nothing, self::lines((new document($this->record('Duarte', Hollow: $empty)))->content()));
    }

    /**
     * A preview says what it is.
     */
    public function test_preview(): void {
        $record = $this->record('Duarte');
        $says = get_string('preview:teacher', 'local_lectern_profile');
        $this->assertContains($says, self::lines((new document($record, audience::TEACHER))->content()));
        $this->assertNotContains($says, self::lines((new document($record))->content()));
    }

    /**
     * A name that reads like a mark of TCPDF stays as it is.
     *
     * @param string $mark
     * @dataProvider marks
     */
    public function test_marks(string $mark): void {
        $lines = self::lines((new document($this->record($mark)))->content());
        $this->assertSame(2, count(array_keys($lines, "Ana {$mark}", true)), 'Above and in the foot');
        $this->assertContains('1 / 1', $lines);
    }

    /**
     * A name of two directions and scripts stands in the foot as it does above, in documents of either direction.
     *
     * @param bool $rtl
     * @testWith [false]
     *           [true]
     */
    public function test_foot_of_mixed_name(bool $rtl): void {
        $lines = function (string $name) use ($rtl): array {
            $sheet = new sheet(new fonts([], 'en'));
            $sheet->setRTL($rtl, false);
            $sheet->AddPage();
            $sheet->setCellPaddings(0, 0, 0, 0);
            $sheet->paragraph($name, 8.0);
            $sheet->number_pages($name);
            return self::lines($sheet->Output('', 'S'));
        };
        foreach (['آدا 李明 محمد', '李明 محمد علي', 'Ada علي'] as $name) {
            $said = $lines($name);
            $this->assertSame('1 / 1', array_pop($said));
            [$above, $foot] = array_chunk($said, (int) (count($said) / 2));
            $this->assertSame($above, $foot);
        }
    }

    /**
     * Marks that TCPDF replaces.
     *
     * @return array[]
     */
    public static function marks(): array {
        return [['{:pnp:}'], ['{:ptp:}'], ['{:png:}'], ['{:ptg:}'], ['{{:pnp:}}'], ['{rsc:1}']];
    }

    /**
     * The site may name one font or list several.
     */
    public function test_fonts_of_the_site(): void {
        global $CFG;
        foreach (['freeserif', ['freeserif' => 'FreeSerif'], ''] as $fonts) {
            $CFG->pdfexportfont = $fonts;
            $pdf = (new document($this->record('Duarte')))->content();
            $this->assertSame($fonts === '', str_contains($pdf, '+FreeSans '), json_encode($fonts));
        }
    }

    /**
     * A font is read once, however many texts ask for it.
     */
    public function test_fonts_are_read_once(): void {
        $fonts = new fonts([], 'en');
        $letters = (new ReflectionClass($fonts))->getProperty('letters');
        $this->assertSame('freesans', $fonts->for('Ana'));
        $this->assertSame('freesans', $fonts->for('Ana', 'B'));
        $read = $letters->getValue($fonts);
        $this->assertSame(['freesans', 'freeserif', 'freesansb', 'freeserifb'], array_keys($read));
        $this->assertNotContains([], $read);
        // What is known already is not read again: another table for the same font is believed.
        $letters->setValue($fonts, array_fill_keys(array_keys($read), [0x5B89 => 1000]));
        $this->assertSame('freesans', $fonts->for('安'));
    }

    /**
     * Letters that no font has leave a box, emoji leave nothing, and what joins letters stays.
     *
     * @param string $text
     * @param string $printable
     * @dataProvider texts
     */
    public function test_printable(string $text, string $printable): void {
        $this->assertSame($printable, fonts::printable($text));
    }

    /**
     * Texts and how they are printed.
     *
     * @return array[]
     */
    public static function texts(): array {
        return [
            'plain' => ['Müller – 安 (دورة)', 'Müller – 安 (دورة)'],
            'a rare letter of a name' => ["\u{20BB7}野家", '□野家'],
            'a historic script' => ["\u{10330}\u{10331}", '□□'],
            'emoji' => ["Well done \u{1F600}!", 'Well done !'],
            'a family of emoji' => ["A\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}B", 'AB'],
            'a coloured one' => ["A\u{1F44D}\u{1F3FD}B", 'AB'],
            'one joined with a sign' => ["A\u{1F3C3}\u{200D}\u{2640}\u{FE0F}B", 'AB'],
            'a sign that joins one' => ["A\u{2764}\u{FE0F}\u{200D}\u{1F525}B", 'AB'],
            'a flag' => ["A\u{1F1F5}\u{1F1F9}B", 'AB'],
            'joined letters' => ["\u{915}\u{94D}\u{200D}\u{937}", "\u{915}\u{94D}\u{200D}\u{937}"],
        ];
    }
}
