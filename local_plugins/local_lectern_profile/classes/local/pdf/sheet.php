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

use TCPDF_FONT_DATA;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/pdflib.php');

/**
 * Sheets of paper: texts, each in a font that has its letters, tables that run over pages, and a foot with the page.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sheet extends \pdf {
    /** @var float Millimetres at each side. */
    private const MARGIN = 20.0;
    /** @var float Millimetres below, above the foot. */
    private const BOTTOM = 22.0;
    /** @var float Millimetres for a page's number. */
    private const NUMBER = 25.0;

    /**
     * Constructor.
     *
     * @param fonts $choosing
     */
    public function __construct(
        /** @var fonts Which font a text gets. */
        private readonly fonts $choosing,
    ) {
        parent::__construct();
        $this->tcpdflink = false;
        $this->setPrintHeader(false);
        $this->setPrintFooter(false);
        $this->SetMargins(self::MARGIN, self::MARGIN, self::MARGIN);
        $this->SetAutoPageBreak(true, self::BOTTOM);
        $this->setCellHeightRatio(1.35);
        $this->SetDrawColor(200);
        $this->SetLineWidth(0.15);
        $this->SetFillColor(242, 242, 240);
        $this->setRTL(right_to_left(), false);
    }

    /**
     * Writes a text over the whole width.
     *
     * @param string $text Plain text.
     * @param float $size Points.
     * @param string $style Empty, or B for bold.
     * @param int $grey From 0, black.
     */
    public function paragraph(string $text, float $size = 10.0, string $style = '', int $grey = 20): void {
        $this->begin($text, $size, $style, $grey);
        $html = $this->choosing->html($text, $style);
        $this->MultiCell(0, 0, $html ?? $text, 0, $this->start(), false, 1, null, null, true, 0, $html !== null);
    }

    /**
     * Begins a new page if less than so much is left of this one.
     *
     * @param float $height Millimetres.
     * @return bool Whether it did.
     */
    public function keep(float $height): bool {
        if ($this->GetY() + $height <= $this->getPageHeight() - self::BOTTOM) {
            return false;
        }
        $this->AddPage();
        return true;
    }

    /**
     * Writes a table. What does not fit on a page goes on on the next, where the head is repeated.
     *
     * @param string[] $head Plain text; none for a table without head.
     * @param string[][] $rows Plain text.
     * @param float[] $shares Of the width, one a column, 1 in all.
     * @param bool $boldfirst Whether the first column leads, as labels do.
     */
    public function table(array $head, array $rows, array $shares, bool $boldfirst = false): void {
        $inside = $this->getPageWidth() - 2 * self::MARGIN;
        $widths = array_map(fn(float $share): float => $share * $inside, $shares);
        $this->row($head, $widths, 'B', true);
        foreach ($rows as $row) {
            $height = $this->height($row, $widths, '');
            if ($height > $this->getPageHeight() - self::MARGIN - self::BOTTOM - 20) {
                // It fits on no page: the cells one below the other.
                array_walk($row, fn(string $cell) => $this->paragraph($cell, 9.0));
                continue;
            }
            if ($this->keep($height)) {
                $this->row($head, $widths, 'B', true);
            }
            $this->row($row, $widths, '', false, $boldfirst);
        }
    }

    /**
     * Writes the foot of each page, once it is known how many there are: a text where lines begin, the number where they end.
     * Each stands alone, for their directions may differ.
     *
     * @param string $text
     */
    public function number_pages(string $text): void {
        $pages = $this->getNumPages();
        $rtl = $this->getRTL();
        $top = $this->getPageHeight() - self::BOTTOM / 2 - 2;
        $this->setCellPaddings(0, 0, 0, 0);
        for ($page = 1; $page <= $pages; $page++) {
            $this->setPage($page);
            // Each page brings its own; what stands below the text would go to the next one.
            $this->SetAutoPageBreak(false);
            $this->setRTL($rtl, false);
            $this->begin($text, 8.0, '', 90);
            $this->SetXY(self::MARGIN, $top);
            $html = $this->choosing->html($text);
            $wide = $this->getPageWidth() - 2 * self::MARGIN - self::NUMBER;
            $this->MultiCell($wide, 0, $html ?? $text, 0, $this->start(), false, 1, null, null, true, 0, $html !== null);
            $this->setRTL(false, false);
            $this->begin("{$page} / {$pages}", 8.0, '', 90);
            $this->SetXY($rtl ? self::MARGIN : self::MARGIN + $wide, $top);
            $this->MultiCell(self::NUMBER, 0, "{$page} / {$pages}", 0, $rtl ? 'L' : 'R');
        }
    }

    /**
     * None: a name may read like one of the marks that TCPDF replaces by numbers of pages.
     *
     * @return array[]
     */
    #[\Override]
    protected function getAllInternalPageNumberAliases() { // phpcs:ignore moodle.NamingConventions.ValidFunctionName
        return array_fill(0, 5, ['u' => [], 'a' => []]);
    }

    /**
     * Writes a row.
     *
     * @param string[] $cells
     * @param float[] $widths
     * @param string $style
     * @param bool $fill Whether it stands on grey.
     * @param bool $boldfirst
     */
    private function row(array $cells, array $widths, string $style, bool $fill, bool $boldfirst = false): void {
        if ($cells === []) {
            return;
        }
        $height = $this->height($cells, $widths, $style);
        foreach ($widths as $column => $width) {
            $text = $cells[$column] ?? '';
            $this->begin($text, 9.0, $style, $boldfirst && $column === 0 ? 90 : 20);
            $html = $this->choosing->html($text, $style);
            $place = [$width, $height, $html ?? $text, 'B', $this->start(), $fill, 0, null, null, true, 0, $html !== null];
            $this->MultiCell(...$place);
        }
        $this->Ln($height);
    }

    /**
     * How high a row is.
     *
     * @param string[] $cells
     * @param float[] $widths
     * @param string $style
     * @return float Millimetres.
     */
    private function height(array $cells, array $widths, string $style): float {
        $this->setCellPaddings(1.5, 1.2, 1.5, 1.2);
        $heights = [0.0];
        foreach ($widths as $column => $width) {
            $text = $cells[$column] ?? '';
            $this->begin($text, 9.0, $style);
            $heights[] = $this->getStringHeight($width, $text, false, true, null, 'B');
        }
        return max($heights);
    }

    /**
     * Sets the font and the colour for a text.
     *
     * @param string $text
     * @param float $size Points.
     * @param string $style
     * @param int $grey
     */
    private function begin(string $text, float $size, string $style, int $grey = 20): void {
        $this->SetFont($this->choosing->for($text, $style), $style, $size);
        $this->SetTextColor($grey);
        self::know_letters($text);
    }

    /**
     * Has TCPDF know that letters run from left to right which it has no direction for: beside Arabic it stumbles over Chinese.
     *
     * @param string $text
     */
    private static function know_letters(string $text): void {
        foreach (preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY) ?: [] as $letter) {
            TCPDF_FONT_DATA::$uni_type[mb_ord($letter)] ??= 'L'; // phpcs:ignore moodle.NamingConventions.ValidVariableName
        }
    }

    /**
     * The side at which lines begin.
     *
     * @return string
     */
    private function start(): string {
        return $this->getRTL() ? 'R' : 'L';
    }
}
