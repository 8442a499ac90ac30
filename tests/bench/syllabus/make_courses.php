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
 * Makes courses of several formats on the academy's site, without syllabi. Argument: config.php. Standard input: JSON with formats and
 * left (how the learner left the syllabus: open, folded). Output: ids by "<format> <left>". Made once: later calls find them.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/testing/generator/lib.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());
$generator = new testing_data_generator();
$user = fn(string $name): int => (int) $DB->get_field('user', 'id', ['username' => $name], MUST_EXIST);
$made = [];
foreach ($request['left'] as $left) {
    foreach ($request['formats'] as $format) {
        $shortname = "syllabus {$format} {$left}";
        $course = $DB->get_record('course', ['shortname' => $shortname]);
        if (!$course) {
            $course = $generator->create_course(['shortname' => $shortname, 'fullname' => "Fire safety at work ({$format})", 'format' => $format]);
            $generator->create_module('page', ['course' => $course->id, 'name' => 'Ladders', 'section' => 0]);
            $generator->enrol_user($user('teacher'), $course->id, 'editingteacher');
            $generator->enrol_user($user('learner'), $course->id, 'student');
        }
        // Also while the plugin is not there: it finds the preference later.
        set_user_preference("local_lectern_syllabus_folded_{$course->id}", (int) ($left === 'folded'), $user('learner'));
        $made["{$format} {$left}"] = (int) $course->id;
    }
}
echo json_encode($made) . "\n";
