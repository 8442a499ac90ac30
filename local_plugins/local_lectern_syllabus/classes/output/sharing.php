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
use local_lectern_syllabus\local\settings;
use local_lectern_syllabus\local\sharing as domain;
use local_lectern_syllabus\local\syllabus as domain_syllabus;
use moodle_url;
use stdClass;

/**
 * Who outside the course may read its syllabus, and how to change that.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sharing implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param domain_syllabus|null $syllabus Null where nothing was ever written.
     * @param stdClass $course
     * @param moodle_url $action Where the buttons lead.
     * @param bool $filled Whether there is anything to read.
     */
    public function __construct(
        /** @var domain_syllabus|null Null where nothing was ever written. */
        private readonly ?domain_syllabus $syllabus,
        /** @var stdClass The course. */
        private readonly stdClass $course,
        /** @var moodle_url Where the buttons lead. */
        private readonly moodle_url $action,
        /** @var bool Whether there is anything to read. */
        private readonly bool $filled,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $CFG;
        $shared = domain::is_shared($this->syllabus);
        return [
            'action' => $this->action->out(false),
            'sesskey' => sesskey(),
            'empty' => !$this->filled,
            'linksallowed' => settings::public_links(),
            'shared' => $shared,
            'link' => $shared ? domain::url($this->syllabus)->out(false) : null,
            'hiddencourse' => !$this->course->visible,
            'loginfirst' => !empty($CFG->forcelogin),
            'enrolallowed' => settings::enrol_page(),
            'onenrolpage' => !empty($this->syllabus?->record->enrolpage),
            'viewurl' => (new moodle_url('/local/lectern_syllabus/view.php', ['id' => $this->course->id]))->out(false),
        ];
    }
}
