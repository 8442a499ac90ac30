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
 * Imports syllabi from a CSV file. Argument: config.php. Standard input: JSON with do:
 * - plan: category, header, line (with {course} in it). Output: id of the import, its counts, seconds of the dry run.
 * - run: id. Works on it as the task does. Output: seconds, status, counts.
 * - done: id. Output: its counts.
 * - versions: category. Output: how many versions were saved in its courses, and in how many sections.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use local_lectern_syllabus\local\import\import;
use local_lectern_syllabus\local\import\plan;
use local_lectern_syllabus\local\import\reader;
use local_lectern_syllabus\local\import\runner;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/csvlib.class.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());
$began = microtime(true);
if ($request['do'] === 'plan') {
    $courses = $DB->get_fieldset_select('course', 'shortname', 'category = ? ORDER BY id', [$request['category']]);
    $lines = array_map(fn(string $shortname): string => str_replace('{course}', $shortname, $request['line']), $courses);
    $import = plan::make(new reader(implode("\n", [$request['header'], ...$lines]), ',', 'UTF-8'), 'bench.csv', false, (int) $USER->id);
    $seconds = microtime(true) - $began;
    // Not queued: this bench runs it.
    $DB->set_field(import::TABLE, 'status', import::RUNNING, ['id' => $import->id()]);
    echo json_encode(['id' => $import->id(), 'counts' => $import->counts(), 'seconds' => $seconds]) . "\n";
} else if ($request['do'] === 'run') {
    (new runner(import::get($request['id'])))->run(HOURSECS);
    $import = import::get($request['id']);
    echo json_encode([
        'seconds' => microtime(true) - $began, 'status' => $import->status(), 'counts' => $import->counts(),
    ]) . "\n";
} else if ($request['do'] === 'done') {
    echo json_encode(import::get($request['id'])->counts()) . "\n";
} else {
    echo json_encode($DB->get_record_sql(
        'SELECT COUNT(v.id) AS versions, COUNT(DISTINCT ' . $DB->sql_concat('v.syllabusid', "'-'", 'v.sectionid') . ') AS sections
           FROM {local_lectern_syllabus_version} v
           JOIN {local_lectern_syllabus} s ON s.id = v.syllabusid
           JOIN {course} c ON c.id = s.courseid
          WHERE c.category = ?',
        [$request['category']],
    )) . "\n";
}
