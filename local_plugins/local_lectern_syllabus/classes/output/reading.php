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

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_syllabus\local\reader;
use moodle_page;
use moodle_url;

/**
 * The page with the syllabus alone, for the template view.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reading implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param reader $reader Who reads.
     */
    public function __construct(
        /** @var reader Who reads. */
        private readonly reader $reader,
    ) {
    }

    /**
     * Sets the page up.
     *
     * @param moodle_page $page
     */
    public function set_up(moodle_page $page): void {
        if ($this->reader->is_outside()) {
            // Not the course's page: no menu, block or participant of the course belongs to a visitor.
            $page->set_context(\core\context\system::instance());
        }
        $page->set_title($this->title());
        $page->set_heading($this->coursename(), false);
        $page->add_body_class('limitedwidth');
        if ($this->reader->is_outside()) {
            $page->set_pagelayout('standard');
            $page->set_secondary_navigation(false);
            $page->set_cacheable(false);
            return;
        }
        $page->set_pagelayout('incourse');
        $page->set_secondary_active_tab('coursehome');
        $page->navbar->add(get_string('syllabus', 'local_lectern_syllabus'), $this->reader->url('view.php'));
    }

    /**
     * What the page is called.
     *
     * @return string HTML.
     */
    public function title(): string {
        return get_string('syllabusof', 'local_lectern_syllabus', $this->coursename());
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $reader = $this->reader;
        $inside = !$reader->is_outside();
        $shares = $inside && has_capability('local/lectern_syllabus:share', $reader->context);
        $own = [
            'courseurl' => $inside ? (new moodle_url('/course/view.php', ['id' => $reader->course->id]))->out(false) : null,
            'shareurl' => $shares
                ? (new moodle_url('/local/lectern_syllabus/share.php', ['id' => $reader->course->id]))->out(false) : null,
        ];
        if ($reader->model === null) {
            $of = ['contextid' => $reader->context->id];
            return $own + [
                'hassections' => false,
                'sections' => [],
                'editurl' => $reader->edits() ? (new moodle_url('/local/lectern_syllabus/edit.php', $of))->out(false) : null,
            ];
        }
        $shown = (new syllabus($reader->model, $reader->course, edits: $reader->edits(), token: $reader->token))
            ->export_for_template($output);
        // Short versions lead here; here is all of it.
        $sections = array_map(fn(array $section): array => ['brief' => null] + $section, $shown['sections']);
        return $own + [
            'lastchanged' => userdate($reader->model['timemodified'], get_string('strftimedate', 'langconfig')),
            'sections' => $sections,
        ] + $shown;
    }

    /**
     * The course's name.
     *
     * @return string HTML.
     */
    private function coursename(): string {
        return format_string($this->reader->course->fullname, true, ['context' => $this->reader->context]);
    }
}
