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
use local_lectern_syllabus\form\section_form;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_use;
use local_lectern_syllabus\local\sections;
use moodle_url;

/**
 * The site's sections, for the page on which they are chosen.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class site_sections implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param moodle_url $url Of the page.
     */
    public function __construct(
        /** @var moodle_url Of the page. */
        private readonly moodle_url $url,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $uses = section_use::courses();
        $shown = [];
        $removed = [];
        foreach (sections::all() as $section) {
            $row = $this->row($section, $uses[$section->id] ?? 0);
            if ($section->enabled) {
                $shown[] = $row;
            } else {
                $removed[] = $row;
            }
        }
        foreach (array_keys($shown) as $place) {
            $shown[$place] += ['first' => $place === 0, 'last' => $place === count($shown) - 1];
        }
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'addurl' => (new moodle_url($this->url, ['do' => 'add']))->out(false),
            'sections' => $shown,
            'hassections' => $shown !== [],
            'removed' => $removed,
            'hasremoved' => $removed !== [],
        ];
    }

    /**
     * A section.
     *
     * @param section $section
     * @param int $courses In how many courses it holds text.
     * @return array
     */
    private function row(section $section, int $courses): array {
        return [
            'id' => $section->id,
            'name' => $section->name(),
            'plainname' => html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8'),
            'shortname' => $section->shortname,
            'kind' => section_form::kinds()[$section->kind] ?? '',
            'mandatory' => $section->mandatory,
            'courses' => $courses,
            'editurl' => (new moodle_url($this->url, ['do' => 'edit', 'id' => $section->id]))->out(false),
            'removeurl' => (new moodle_url($this->url, ['do' => 'remove', 'id' => $section->id]))->out(false),
        ];
    }
}
