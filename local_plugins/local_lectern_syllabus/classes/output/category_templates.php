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
use local_lectern_syllabus\local\category_templates as templates;
use moodle_url;

/**
 * The categories that have a template.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class category_templates implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param string[] $categories Names, with those above, of the categories whose template the user may change, by id.
     */
    public function __construct(
        /** @var string[] Names of the categories whose template the user may change, by id. */
        private readonly array $categories,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $edit = new moodle_url('/local/lectern_syllabus/edit.php');
        $remove = new moodle_url('/local/lectern_syllabus/templates.php');
        $rows = [];
        foreach (templates::all() as $template) {
            if (!isset($this->categories[$template->categoryid])) {
                continue;
            }
            $rows[] = [
                // Formatted by core already.
                'name' => $this->categories[$template->categoryid],
                'plainname' => html_entity_decode($this->categories[$template->categoryid], ENT_QUOTES, 'UTF-8'),
                'filled' => (int) $template->filled,
                'changed' => userdate($template->timemodified, get_string('strftimedatetimeshort', 'langconfig')),
                'editurl' => (new moodle_url($edit, ['contextid' => $template->contextid]))->out(false),
                'removeurl' => (new moodle_url($remove, ['remove' => $template->categoryid]))->out(false),
            ];
        }
        return ['templates' => $rows, 'hastemplates' => $rows !== []];
    }
}
