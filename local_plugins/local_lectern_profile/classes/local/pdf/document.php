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
use local_lectern_profile\fact;
use local_lectern_profile\local\part;
use local_lectern_profile\local\record;
use local_lectern_profile\table;

/**
 * A record as PDF, from its facts and tables.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document {
    /** @var int Letters after which a column gets no wider. */
    private const WIDEST = 40;
    /** @var int Letters below which a column gets no narrower. */
    private const NARROWEST = 10;

    /** @var string Whose it is. */
    private readonly string $name;
    /** @var string What it is. */
    private readonly string $title;

    /**
     * Constructor.
     *
     * @param record $record
     * @param audience|null $as Of a preview: as whom it is.
     */
    public function __construct(
        /** @var record The record. */
        private readonly record $record,
        /** @var audience|null Of a preview: as whom it is. */
        private readonly ?audience $as = null,
    ) {
        $this->name = fonts::printable(fullname($record->subject->user));
        $this->title = get_string('pluginname', 'local_lectern_profile');
    }

    /**
     * The name of the file.
     *
     * @return string
     */
    public function filename(): string {
        return clean_filename("{$this->title} {$this->name}.pdf");
    }

    /**
     * The document.
     *
     * @return string Bytes.
     */
    public function content(): string {
        global $CFG, $SITE;
        // The site's setting names one font, or is a list of fonts by name.
        $preferred = $CFG->pdfexportfont ?? [];
        $sheet = new sheet(new fonts(is_array($preferred) ? array_keys($preferred) : [$preferred], current_language()));
        $site = fonts::printable(html_entity_decode(strip_tags(format_string($SITE->fullname)), ENT_QUOTES | ENT_HTML5, 'UTF-8'));
        $day = userdate(time(), get_string('strftimedate', 'langconfig'));
        $sheet->SetTitle("{$this->title}: {$this->name}");
        $sheet->SetAuthor($site);
        $sheet->setViewerPreferences(['DisplayDocTitle' => true]);
        $sheet->AddPage();
        $sheet->setCellPaddings(0, 0, 0, 0);
        $sheet->paragraph($this->title, 10.0, '', 90);
        $sheet->paragraph($this->name, 21.0, 'B');
        $sheet->paragraph(get_string('asof', 'local_lectern_profile', $day) . " · {$site}", 9.0, '', 90);
        if ($this->as !== null) {
            $sheet->paragraph(get_string("preview:{$this->as->value}", 'local_lectern_profile'), 9.0, 'B');
        }
        // A heading with nothing below it says nothing.
        $parts = array_filter($this->record->parts, static fn(part $part): bool => $part->content->tells_anything());
        foreach ($parts as $part) {
            $this->write($sheet, $part);
        }
        if ($parts === []) {
            $sheet->Ln(6);
            $sheet->paragraph(get_string('nothing', 'local_lectern_profile'));
        }
        $sheet->number_pages(shorten_text($this->name, 60));
        return $sheet->Output('', 'S');
    }

    /**
     * Writes a section.
     *
     * @param sheet $sheet
     * @param part $part
     */
    private function write(sheet $sheet, part $part): void {
        $title = fonts::printable($part->title);
        $sheet->setCellPaddings(0, 0, 0, 0);
        $sheet->Ln(7);
        $sheet->keep(30);
        $sheet->Bookmark($title);
        $sheet->paragraph($title, 13.0, 'B');
        $sheet->Ln(1.5);
        if ($part->content->facts !== []) {
            $sheet->table([], array_map(self::fact_row(...), $part->content->facts), [0.34, 0.66], true);
        }
        foreach ($part->content->tables as $place => $table) {
            $this->write_table($sheet, $table, $part, $place > 0 || $part->content->facts !== []);
        }
    }

    /**
     * Writes a table, with its caption where that says more than the section's title.
     *
     * @param sheet $sheet
     * @param table $table
     * @param part $part
     * @param bool $space Whether something stands above it.
     */
    private function write_table(sheet $sheet, table $table, part $part, bool $space): void {
        $sheet->setCellPaddings(0, 0, 0, 0);
        if ($space) {
            $sheet->Ln(4);
            $sheet->keep(25);
        }
        if ($table->caption !== '' && $table->caption !== $part->title) {
            $sheet->paragraph(fonts::printable($table->caption), 10.0, 'B');
            $sheet->Ln(1);
        }
        $head = array_map(fonts::printable(...), array_values($table->head));
        $rows = array_map(fn(array $row): array => array_map(fonts::printable(...), array_values($row)), $table->rows);
        $sheet->table($head, $rows, self::shares($head, $rows));
    }

    /**
     * A fact as a row.
     *
     * @param fact $fact
     * @return string[]
     */
    private static function fact_row(fact $fact): array {
        $value = $fact->missing ? get_string('missing', 'local_lectern_profile') : $fact->value;
        return [fonts::printable($fact->label), fonts::printable($value)];
    }

    /**
     * How wide the columns are: by their longest texts, within bounds.
     *
     * @param string[] $head
     * @param string[][] $rows
     * @return float[] 1 in all.
     */
    private static function shares(array $head, array $rows): array {
        $longest = [];
        foreach ([$head, ...$rows] as $row) {
            foreach (array_keys($head) as $column) {
                // A few letters more, for the space at both sides.
                $length = \core_text::strlen($row[$column] ?? '') + 4;
                $longest[$column] = max($longest[$column] ?? self::NARROWEST, min($length, self::WIDEST));
            }
        }
        $sum = array_sum($longest);
        return array_map(fn(int $length): float => $length / $sum, $longest);
    }
}
