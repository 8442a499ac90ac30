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

namespace local_lectern_syllabus\local;

/**
 * Somebody else saved the same section since the writer saw it. Nothing was saved, nothing is lost.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class conflict extends \moodle_exception {
    /**
     * Constructor.
     *
     * @param section $section
     * @param version $theirs What is current now.
     */
    public function __construct(
        /** @var section Which section. */
        public readonly section $section,
        /** @var version What is current now. */
        public readonly version $theirs,
    ) {
        $author = $theirs->usermodified ? \core_user::get_user($theirs->usermodified) : false;
        parent::__construct('errorconflict', 'local_lectern_syllabus', '', [
            'section' => html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8'),
            'who' => $author ? fullname($author) : get_string('somebody', 'local_lectern_syllabus'),
            'when' => userdate($theirs->timecreated, get_string('strftimedatetimeshort', 'langconfig')),
        ]);
    }
}
