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
 * Gives every instance of a block a configuration.
 *
 * Argument: the site's config.php. Standard input: {"block": name, "config": object}; output: the number of instances.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);

$request = json_decode(stream_get_contents(STDIN), false, 32, JSON_THROW_ON_ERROR);
$DB->set_field(
    'block_instances',
    'configdata',
    base64_encode(serialize($request->config)),
    ['blockname' => $request->block]
);
echo $DB->count_records('block_instances', ['blockname' => $request->block]) . "\n";
