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
 * Does what cron does for imports of syllabi that were begun. Argument: the site's config.php. Output: the number of tasks.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use core\task\manager;
use local_lectern_syllabus\task\run_import;

define('CLI_SCRIPT', true);

require($argv[1]);

$count = 0;
while ($task = manager::get_next_adhoc_task(time(), true, '\\' . run_import::class)) {
    core\cron::run_inner_adhoc_task($task);
    $count++;
}
echo "\n" . json_encode($count) . "\n";
