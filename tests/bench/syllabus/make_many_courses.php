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
 * Makes categories of many courses, some with a whole syllabus, some with a part of one, some with none. Argument: config.php. Standard
 * input: JSON with courses (how many) by the category's ID number, and syllabi (whether any has one). Output: ids of the categories.
 * Made once: later calls find them, and take away the syllabi of those that are to have none.
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
require_once($CFG->libdir . '/testing/generator/lib.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());
$generator = new testing_data_generator();
$made = [];
foreach ($request['courses'] as $idnumber => $wanted) {
    $categoryid = $DB->get_field('course_categories', 'id', ['idnumber' => $idnumber])
        ?: $generator->create_category(['idnumber' => $idnumber, 'name' => ucfirst($idnumber)])->id;
    $made[$idnumber] = (int) $categoryid;
    // One as core makes it, and rows like its: core orders all courses anew for each that it makes.
    $first = $DB->get_record('course', ['shortname' => "{$idnumber} 0"])
        ?: $generator->create_course(['category' => $categoryid, 'shortname' => "{$idnumber} 0", 'numsections' => 0]);
    for ($count = $DB->count_records('course', ['category' => $categoryid]); $count < $wanted; $count++) {
        $row = ['shortname' => "{$idnumber} {$count}", 'fullname' => "Course {$count}", 'idnumber' => ''] + (array) $first;
        unset($row['id']);
        core\context\course::instance($DB->insert_record('course', (object) $row));
    }
    $DB->set_field('course_categories', 'coursecount', $wanted, ['id' => $categoryid]);
    fix_course_sortorder();
    foreach ($DB->get_fieldset_select('course', 'id', 'category = ? ORDER BY id', [$categoryid]) as $index => $courseid) {
        $syllabus = syllabus::of_course((int) $courseid);
        if (!$request['syllabi']) {
            $syllabus?->delete();
            continue;
        }
        $filled = [[], ['summary'], ['summary', 'objectives', 'grading']][$index % 3];
        if ($syllabus !== null || $filled === []) {
            continue;
        }
        $syllabus = syllabus::ensure(core\context\course::instance($courseid));
        foreach ($filled as $shortname) {
            $text = new section_text("<p>What is to be said about {$shortname}.</p>");
            saver::save($syllabus, sections::by_shortname($shortname), $text, null);
        }
    }
}
echo json_encode($made) . "\n";
