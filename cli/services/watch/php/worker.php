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
 * Stays bootstrapped in a Moodle and does what `lectern watch` asks of it: one JSON line in, one JSON line out.
 * Argument: the site's config.php. Commands come on standard input, answers go to file descriptor 3, so that nothing
 * that Moodle prints can be taken for an answer. When the watcher is gone without a word, its script leaves the pages.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);
define('NO_OUTPUT_BUFFERING', true);
// A plugin that waits for its upgrade is no reason to stop watching.
define('NO_UPGRADE_CHECK', true);

require($argv[1]);
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/csslib.php');
require_once($CFG->libdir . '/filelib.php');
require_once(__DIR__ . '/site.php');
require_once(__DIR__ . '/purge.php');
require_once(__DIR__ . '/styles.php');
require_once(__DIR__ . '/page_script.php');

core_php_time_limit::raise(0);
$answers = fopen('php://fd/3', 'w');

$commands = [
    'site' => fn(array $args): array => lectern_watch_site(),
    'components' => fn(array $args): array => lectern_watch_components($args['components']),
    'purge' => fn(array $args): array => lectern_watch_purge($args),
    'scss' => fn(array $args): array => lectern_watch_scss($args['theme']),
    'styles' => fn(array $args): array => lectern_watch_store_styles($args['theme'], $args['compiled']),
    'forgetstyles' => fn(array $args): array => lectern_watch_forget_styles($args['theme']),
    'pagescript' => fn(array $args): array => lectern_watch_page_script($args['html']),
];

while (!feof(STDIN)) {
    $line = fgets(STDIN);
    if ($line === false) {
        continue;
    }
    $request = json_decode($line, true);
    if ($request['command'] === 'end') {
        exit(0);
    }
    ob_start();
    try {
        lectern_watch_read_settings_again();
        $answer = ['id' => $request['id'], 'result' => $commands[$request['command']]($request['args'])];
    } catch (Throwable $e) {
        $more = empty($e->debuginfo) ? '' : " ({$e->debuginfo})";
        // A database that went away comes back; whatever else Moodle refuses, it would refuse again.
        $answer = ['id' => $request['id'], 'error' => $e->getMessage() . $more, 'gone' => $e instanceof dml_exception];
    }
    ob_end_clean();
    fwrite($answers, json_encode($answer, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
    fflush($answers);
}

// The watcher was killed: nobody else can take its script out of the pages.
lectern_watch_page_script(null);
