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

namespace local_lectern_syllabus\local\pdf;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/pdflib.php');

/**
 * Sheets of paper: margins, lines that can be read, and a foot with the course and the page.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class writer extends \pdf {
    /** @var float Millimetres at each side. */
    public const MARGIN = 22.0;
    /** @var float Millimetres below, above the foot. */
    private const BOTTOM = 24.0;
    /** @var float Size of text, in points. */
    public const SIZE = 10.5;

    /**
     * Constructor.
     *
     * @param string $family Font.
     * @param string $foot What stands at the foot of each page.
     */
    public function __construct(
        /** @var string Font. */
        private readonly string $family,
        /** @var string What stands at the foot of each page. */
        private readonly string $foot,
    ) {
        parent::__construct();
        $this->tcpdflink = false;
        $this->setPrintHeader(false);
        $this->setPrintFooter(false);
        $this->SetMargins(self::MARGIN, self::MARGIN, self::MARGIN);
        $this->SetAutoPageBreak(true, self::BOTTOM);
        $this->setCellHeightRatio(1.4);
        $this->SetFont($family, '', self::SIZE);
        // Space before and after, in millimetres: paragraphs and lists are told apart by a little, headings by more.
        $none = ['h' => 0, 'n' => 0];
        $some = ['h' => 1.6, 'n' => 1];
        $this->setHtmlVSpace([
            'p' => [$none, $some],
            'div' => [$none, $none],
            'ul' => [$none, $some],
            'ol' => [$none, $some],
            'blockquote' => [$none, $some],
            'h1' => [$none, ['h' => 2, 'n' => 1]],
            'h2' => [$none, ['h' => 1.2, 'n' => 1]],
            'h3' => [['h' => 2, 'n' => 1], ['h' => 0.8, 'n' => 1]],
            'h4' => [['h' => 1, 'n' => 1], ['h' => 0.8, 'n' => 1]],
        ]);
    }

    /**
     * Begins a new page if what follows would stand alone at the end of this one.
     *
     * @param float $height Millimetres that should be left.
     */
    public function keep_together(float $height): void {
        if ($this->GetY() > $this->getPageHeight() - self::BOTTOM - $height) {
            $this->AddPage();
        }
    }

    /**
     * Width of the text.
     *
     * @return float Points.
     */
    public static function text_width(): float {
        return (210 - 2 * self::MARGIN) * 72 / 25.4;
    }

    /**
     * Height of the text.
     *
     * @return float Points.
     */
    public static function text_height(): float {
        return (297 - self::MARGIN - self::BOTTOM) * 72 / 25.4;
    }

    /**
     * Writes the foot of each page, once it is known how many there are.
     */
    public function number_pages(): void {
        $pages = $this->getNumPages();
        $this->setRTL(false, false);
        for ($page = 1; $page <= $pages; $page++) {
            $this->setPage($page);
            // Each page brings its own; what stands below the text would go to the next one.
            $this->SetAutoPageBreak(false);
            $this->SetFont($this->family, '', 8.5);
            $this->SetTextColor(90);
            $this->SetXY(self::MARGIN, $this->getPageHeight() - self::BOTTOM / 2 - 2);
            $this->Cell(0, 0, "{$this->foot} · {$page} / {$pages}", 0, 0, 'C');
        }
    }
}
