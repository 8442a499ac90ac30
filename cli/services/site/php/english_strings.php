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
 * Prints every English string of core and of all plugins as JSON: {"<file without .php>": {"<identifier>": "<text>"}}.
 * Argument: the site's config.php.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);

/**
 * The strings that one file defines.
 *
 * @param string $file
 * @return array
 */
function lectern_strings_of(string $file): array {
    $string = [];
    include($file);
    return $string;
}

$files = glob($CFG->dirroot . '/lang/en/*.php');
foreach (core_component::get_plugin_types() as $type => $unused) {
    foreach (core_component::get_plugin_list($type) as $name => $folder) {
        $files[] = $folder . '/lang/en/' . ($type === 'mod' ? $name : "{$type}_{$name}") . '.php';
    }
}

$all = [];
foreach (array_filter($files, 'is_readable') as $file) {
    $all[basename($file, '.php')] = (object) array_filter(lectern_strings_of($file), 'is_string');
}
echo json_encode($all, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
