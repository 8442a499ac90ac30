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

use core\context;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use moodle_url;

/**
 * What a teacher sees, while editing, in a course that has no syllabus.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class invitation implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param context $context The course's.
     */
    public function __construct(
        /** @var context The course's. */
        private readonly context $context,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'editurl' => (new moodle_url('/local/lectern_syllabus/edit.php', ['contextid' => $this->context->id]))->out(false),
        ];
    }
}
