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

/**
 * Writes syllabi of courses. Argument: the site's config.php. Standard input: JSON, a list of {course: id, sections: {short name:
 * {content, brief, dates}}}. Output: the number of courses.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

define('CLI_SCRIPT', true);

require($argv[1]);

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());
foreach ($request as ['course' => $courseid, 'sections' => $texts]) {
    $syllabus = syllabus::ensure(core\context\course::instance($courseid));
    foreach ($texts as $shortname => $text) {
        saver::save($syllabus, sections::by_shortname($shortname), new section_text(
            $text['content'] ?? '',
            FORMAT_HTML,
            $text['brief'] ?? '',
            $text['dates'] ?? [],
        ), null);
    }
}
echo json_encode(count($request)) . "\n";
