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
use local_lectern_syllabus\local\import\header;
use local_lectern_syllabus\local\import\import;
use local_lectern_syllabus\local\sections;
use moodle_url;
use stdClass;

/**
 * What a file with syllabi has to look like, and the imports of the last time.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class imports implements renderable, templatable {
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
        $columns = [];
        foreach (sections::enabled() as $section) {
            $columns[] = [
                'name' => $section->name(),
                'column' => $section->shortname,
                'brief' => $section->shortname . header::BRIEF,
            ];
        }
        $imports = array_map(fn(stdClass $import): array => [
            'name' => $import->name,
            'url' => (new moodle_url($this->url, ['id' => $import->id]))->out(false),
            'status' => get_string("importstatus:{$import->status}", 'local_lectern_syllabus'),
            'who' => $import->firstname === null ? '' : fullname($import),
            'when' => userdate($import->timecreated, get_string('strftimedatetimeshort', 'langconfig')),
        ], array_values(import::latest()));
        return [
            'columns' => $columns,
            'exampleurl' => (new moodle_url($this->url, ['do' => 'example']))->out(false),
            'imports' => $imports,
            'hasimports' => $imports !== [],
        ];
    }
}
