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

use core\context\course as context_course;
use local_lectern_syllabus\output\syllabus as rendered;
use stdClass;

/**
 * A course's syllabus as PDF.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document {
    /** @var array What the page shows. */
    private readonly array $shown;
    /** @var string The course's name, plain. */
    private readonly string $name;

    /**
     * Constructor.
     *
     * @param array $model Of read_model.
     * @param stdClass $course
     * @param string $token Of the public link that the reader came by; empty for none.
     */
    public function __construct(
        /** @var array Of read_model. */
        private readonly array $model,
        /** @var stdClass The course. */
        private readonly stdClass $course,
        string $token = '',
    ) {
        global $PAGE;
        $this->shown = (new rendered($model, $course, token: $token))->export_for_template($PAGE->get_renderer('core'));
        $this->name = self::plain($this->shown['coursename']);
    }

    /**
     * The name of the file.
     *
     * @return string
     */
    public function filename(): string {
        $shortname = self::plain(format_string($this->course->shortname, true, [
            'context' => context_course::instance($this->course->id),
        ]));
        return clean_filename(get_string('syllabus', 'local_lectern_syllabus') . " {$shortname}.pdf");
    }

    /**
     * The document.
     *
     * @return string Bytes.
     */
    public function content(): string {
        global $CFG, $SITE;
        $fonts = new fonts($this->all_text(), array_keys((array) ($CFG->pdfexportfont ?? [])), current_language());
        $html = new html(
            new images($this->model['contextid'], array_column($this->model['texts'], 'versionid')),
            $fonts
        );
        $writer = new writer($fonts->base, shorten_text($this->name, 70));
        $writer->SetTitle(get_string('syllabusof', 'local_lectern_syllabus', $this->name));
        $writer->SetAuthor(self::plain(format_string($SITE->fullname)));
        $writer->setViewerPreferences(['DisplayDocTitle' => true]);
        $writer->setRTL(right_to_left(), false);
        $writer->AddPage();
        $writer->writeHTML($this->head($fonts));
        foreach ($this->shown['sections'] as $section) {
            $this->write($writer, $section, $html, $fonts);
        }
        $writer->number_pages();
        return $writer->Output('', 'S');
    }

    /**
     * What stands above the sections.
     *
     * @param fonts $fonts
     * @return string
     */
    private function head(fonts $fonts): string {
        $changed = userdate($this->model['timemodified'], get_string('strftimedate', 'langconfig'));
        $day = userdate(time(), get_string('strftimedate', 'langconfig'));
        $align = fonts::is_rtl($this->name, right_to_left()) ? 'right' : 'left';
        return '<p style="font-size:10pt;color:#595959">' . $fonts->html(get_string('syllabus', 'local_lectern_syllabus')) . '</p>'
            . '<h1 style="font-size:21pt;line-height:1.15;text-align:' . $align . '">' . $fonts->html($this->name) . '</h1>'
            . '<p style="font-size:9pt;color:#595959">'
            . $fonts->html(get_string('pdfdates', 'local_lectern_syllabus', ['changed' => $changed, 'day' => $day])) . '</p>';
    }

    /**
     * Writes a section.
     *
     * @param writer $writer
     * @param array $section As the page shows it.
     * @param html $html
     * @param fonts $fonts
     */
    private function write(writer $writer, array $section, html $html, fonts $fonts): void {
        $name = self::plain($section['name']);
        // A section may be in another direction than the site: its own text says so.
        $text = self::plain($section['content']) . ' ' . implode(' ', array_column($section['dates'], 'label'));
        $writer->setRTL(fonts::is_rtl($text, right_to_left()), false);
        $writer->Ln(4);
        $writer->keep_together(25);
        $writer->Bookmark($name);
        $writer->writeHTML('<h2 style="font-size:14pt">' . $fonts->html($name) . '</h2>');
        try {
            $writer->writeHTML($html->convert($section['content']) . $this->rest($section, $fonts));
        } catch (\Exception $exception) {
            debugging('TCPDF: ' . $exception->getMessage(), DEBUG_DEVELOPER);
            // What it could not set is still there to read.
            $writer->MultiCell(0, 0, trim(html_to_text($section['content'], 0, false)));
            $writer->writeHTML($this->rest($section, $fonts));
        }
        $writer->setRTL(right_to_left(), false);
    }

    /**
     * What a section has besides its text.
     *
     * @param array $section
     * @param fonts $fonts
     * @return string
     */
    private function rest(array $section, fonts $fonts): string {
        $html = '';
        if ($section['dates'] !== []) {
            $html .= $this->dates($section['dates'], $fonts);
        }
        if ($section['people'] !== []) {
            $html .= '<ul>';
            foreach ($section['people'] as $person) {
                $roles = $person['roles'] === '' ? '' : ', ' . $fonts->html(self::plain($person['roles']));
                $html .= '<li><b>' . $fonts->html($person['name']) . "</b>{$roles}</li>";
            }
            $html .= '</ul>';
        }
        return $html;
    }

    /**
     * Dates as a table.
     *
     * @param array[] $dates
     * @param fonts $fonts
     * @return string
     */
    private function dates(array $dates, fonts $fonts): string {
        $head = html::cell_style(true);
        $plain = html::cell_style(false);
        $row = fn(string $style, string $when, string $what): string
            => "<tr><td width=\"30%\" style=\"{$style}\">{$when}</td><td width=\"70%\" style=\"{$style}\">{$what}</td></tr>";
        $rows = $row(
            $head,
            '<b>' . $fonts->html(get_string('date')) . '</b>',
            '<b>' . $fonts->html(get_string('datelabel', 'local_lectern_syllabus')) . '</b>'
        );
        foreach ($dates as $date) {
            $when = $date['text'] ?? get_string('datetofollow', 'local_lectern_syllabus');
            $rows .= $row($plain, $fonts->html($when), $fonts->html($date['label']));
        }
        return '<table cellpadding="3">' . $rows . '</table>';
    }

    /**
     * All that will be written, to choose fonts by.
     *
     * @return string
     */
    private function all_text(): string {
        $texts = [$this->name, get_string('syllabus', 'local_lectern_syllabus'), userdate(time())];
        foreach ($this->shown['sections'] as $section) {
            $texts[] = self::plain($section['name'] . ' ' . $section['content']);
            foreach ($section['dates'] as $date) {
                $texts[] = "{$date['label']} {$date['text']}";
            }
            foreach ($section['people'] as $person) {
                $texts[] = $person['name'] . ' ' . self::plain($person['roles']);
            }
        }
        return implode(' ', $texts);
    }

    /**
     * HTML as plain text, for short texts.
     *
     * @param string $html
     * @return string
     */
    private static function plain(string $html): string {
        return trim(html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8'));
    }
}
