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
use local_lectern_syllabus\local\category_templates;
use local_lectern_syllabus\local\editing;
use local_lectern_syllabus\local\sections;
use moodle_url;

/**
 * What a writer should know before writing: drafts, what others changed, a template to begin with.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class editing_notes implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param editing $editing
     * @param moodle_url $url Of the page.
     */
    public function __construct(
        /** @var editing What is edited. */
        private readonly editing $editing,
        /** @var moodle_url Of the page. */
        private readonly moodle_url $url,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $names = sections::enabled();
        $overtaken = $this->editing->overtaken();
        $history = new moodle_url('/local/lectern_syllabus/history.php', ['contextid' => $this->editing->context->id]);
        $drafts = [];
        foreach ($this->editing->drafts() as $sectionid => $draft) {
            $drafts[] = [
                'sectionid' => $sectionid,
                'name' => $names[$sectionid]->name(),
                'when' => userdate($draft->timemodified, get_string('strftimedatetimeshort', 'langconfig')),
                'overtaken' => isset($overtaken[$sectionid]),
                'historyurl' => (new moodle_url($history, ['section' => $sectionid]))->out(false),
            ];
        }
        $template = $this->editing->is_new() && (int) $this->editing->context->contextlevel === CONTEXT_COURSE
            ? category_templates::of_course((int) $this->editing->context->instanceid) : null;
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'drafts' => $drafts,
            'hasdrafts' => $drafts !== [],
            'template' => $template?->context()->get_context_name(false),
            'historyurl' => $history->out(false),
            'hashistory' => !$this->editing->is_new(),
        ];
    }
}
