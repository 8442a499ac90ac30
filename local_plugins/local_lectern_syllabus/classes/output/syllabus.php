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

namespace local_lectern_syllabus\output;

use core\context\course as context_course;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\version_files;
use moodle_url;
use stdClass;

/**
 * A course's syllabus, for the templates coursepage and syllabus.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param array $model Of read_model.
     * @param stdClass $course
     * @param bool $folded Whether it is shown folded at first.
     * @param bool $edits Whether the reader may change it.
     * @param string $token Of the public link that the reader came by.
     */
    public function __construct(
        /** @var array Of read_model. */
        private readonly array $model,
        /** @var stdClass The course. */
        private readonly stdClass $course,
        /** @var bool Whether it is shown folded at first. */
        private readonly bool $folded = false,
        /** @var bool Whether the reader may change it. */
        private readonly bool $edits = false,
        /** @var string Of the public link that the reader came by. */
        private readonly string $token = '',
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $sections = [];
        foreach (sections::enabled() as $id => $section) {
            $shown = $this->section($section, $this->model['texts'][$id] ?? null);
            if ($shown !== null) {
                $sections[] = $shown;
            }
        }
        $params = ['id' => $this->course->id] + ($this->token === '' ? [] : ['token' => $this->token]);
        return [
            'courseid' => (int) $this->course->id,
            'coursename' => format_string($this->course->fullname, true, ['context' => $this->context()]),
            'folded' => $this->folded,
            'remembers' => isloggedin() && !isguestuser(),
            'sections' => $sections,
            'hassections' => $sections !== [],
            'changed' => $this->model['timemodified'],
            'viewurl' => (new moodle_url('/local/lectern_syllabus/view.php', $params))->out(false),
            'pdfurl' => (new moodle_url('/local/lectern_syllabus/pdf.php', $params))->out(false),
            'editurl' => $this->edits ? $this->url_of_context('edit.php') : null,
            'historyurl' => $this->edits ? $this->url_of_context('history.php') : null,
        ];
    }

    /**
     * One section.
     *
     * @param section $section
     * @param array|null $text Null where nothing was written.
     * @return array|null Null where it has nothing to show.
     */
    private function section(section $section, ?array $text): ?array {
        $people = $section->kind === section::PEOPLE ? $this->people() : [];
        if ($text === null && $people === []) {
            return null;
        }
        // An editor that was left empty still sends a paragraph.
        $written = (new section_text($text['content'] ?? ''))->filled();
        $content = $written ? $this->formatted($text) : '';
        $dates = array_map($this->date(...), $text['dates'] ?? []);
        $brief = trim($text['brief'] ?? '');
        if (!$written && $brief !== '') {
            // The short version is all there is, not only for phones.
            $content = '<p>' . nl2br(s($brief), false) . '</p>';
            $brief = '';
        }
        return [
            'anchor' => "syllabus-{$section->shortname}",
            'shortname' => $section->shortname,
            'name' => $section->name(),
            'content' => $content,
            'brief' => $brief === '' ? null : $brief,
            'dates' => $dates,
            'hasdates' => $dates !== [],
            'people' => $people,
            'haspeople' => $people !== [],
        ];
    }

    /**
     * A section's text as HTML.
     *
     * @param array $text
     * @return string
     */
    private function formatted(array $text): string {
        $area = $this->token === '' ? version_files::AREA : "shared/{$this->token}";
        $content = file_rewrite_pluginfile_urls(
            $text['content'],
            'pluginfile.php',
            $this->model['contextid'],
            version_files::COMPONENT,
            $area,
            $text['versionid'],
        );
        return format_text($content, $text['contentformat'], ['context' => $this->context(), 'overflowdiv' => true]);
    }

    /**
     * A date.
     *
     * @param array $date
     * @return array
     */
    private function date(array $date): array {
        return [
            'label' => $date['label'],
            'text' => $date['time'] ? userdate($date['time'], get_string('strftimedate', 'langconfig')) : null,
            'iso' => $date['time'] ? userdate($date['time'], '%Y-%m-%d', 99, false, false) : null,
            'past' => $date['time'] > 0 && $date['time'] < usergetmidnight(time()),
        ];
    }

    /**
     * The people of the course.
     *
     * @return array[]
     */
    private function people(): array {
        $context = $this->context();
        $full = has_capability('moodle/site:viewfullnames', $context);
        $linked = isloggedin() && !isguestuser() && $this->token === '';
        $url = fn(stdClass $person): moodle_url => new moodle_url('/user/view.php', ['id' => $person->id, 'course' => $this->course->id]);
        return array_map(fn(stdClass $person): array => [
            'name' => fullname($person, $full),
            'roles' => implode(', ', array_unique(array_map(fn($role) => role_get_name($role, $context), $person->roles))),
            'url' => $linked ? $url($person)->out(false) : null,
        ], people::of_course((int) $this->course->id));
    }

    /**
     * The course's context.
     *
     * @return context_course
     */
    private function context(): context_course {
        return context_course::instance($this->course->id);
    }

    /**
     * A page about this syllabus.
     *
     * @param string $page
     * @return string
     */
    private function url_of_context(string $page): string {
        return (new moodle_url("/local/lectern_syllabus/{$page}", ['contextid' => $this->model['contextid']]))->out(false);
    }
}
