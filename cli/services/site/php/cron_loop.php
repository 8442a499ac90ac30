<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Runs Moodle's cron again and again, a minute after it ended: cron_loop.php <path of admin/cli/cron.php> [flags for PHP…].
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Runs without Moodle.

[, $cron] = $argv;
$flags = array_slice($argv, 2);

while (true) {
    $child = proc_open([PHP_BINARY, ...$flags, $cron, '--keep-alive=0'], [STDIN, STDOUT, STDERR], $pipes);
    if ($child === false) {
        exit(1);
    }
    proc_close($child);
    sleep(60);
}
