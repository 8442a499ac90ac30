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
 * Writes a syllabus with all kinds of sections into courses. Argument: config.php. Standard input: JSON, ids of courses. Output: how many.
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
require_once($CFG->libdir . '/filelib.php');

/**
 * A text with a picture that has no size, as some editors write it.
 *
 * @return section_text
 */
function lectern_bench_pictured(): section_text {
    global $CFG, $USER;
    $itemid = file_get_unused_draft_itemid();
    $image = imagecreatetruecolor(640, 240);
    imagefill($image, 0, 0, imagecolorallocate($image, 44, 117, 102));
    ob_start();
    imagepng($image);
    $context = core\context\user::instance($USER->id);
    get_file_storage()->create_file_from_string([
        'contextid' => $context->id, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $itemid, 'filepath' => '/',
        'filename' => 'floor.png',
    ], ob_get_clean());
    $url = "{$CFG->wwwroot}/draftfile.php/{$context->id}/user/draft/{$itemid}/floor.png";
    $html = "<p>What burns, why, and what you do in the first minute.</p><p><img src=\"{$url}\" alt=\"The ways out of a floor\"></p>";
    return new section_text($html, FORMAT_HTML, 'Prevent, notice, act.', [], $itemid);
}

$courseids = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());
foreach ($courseids as $courseid) {
    $syllabus = syllabus::ensure(core\context\course::instance($courseid));
    saver::save($syllabus, sections::by_shortname('summary'), lectern_bench_pictured(), null);
    saver::save($syllabus, sections::by_shortname('objectives'), new section_text(
        '<ul><li>Name the three things a fire needs.</li><li>Use the extinguisher on your floor.</li><li>Lead people out.</li></ul>',
    ), null);
    saver::save($syllabus, sections::by_shortname('schedule'), new section_text('<p>We meet twice.</p>', FORMAT_HTML, '', [
        ['label' => 'Kick-off', 'time' => time() - WEEKSECS], ['label' => 'Evacuation drill', 'time' => time() + 4 * WEEKSECS],
    ]), null);
    saver::save($syllabus, sections::by_shortname('grading'), new section_text(
        '<table><thead><tr><th scope="col">Part</th><th scope="col">Counts</th></tr></thead>'
            . '<tbody><tr><td>Quiz</td><td>40 %</td></tr><tr><td>Drill</td><td>60 %</td></tr></tbody></table>',
    ), null);
    saver::save($syllabus, sections::by_shortname('teachers'), new section_text('<p>Ask in the forum first.</p>'), null);
}
echo json_encode(count($courseids)) . "\n";
