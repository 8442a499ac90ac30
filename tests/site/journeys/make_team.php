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
 * Says who manages whom, and has it hold. Argument: the site's config.php. Standard input: JSON {people: {user name: columns of
 * the user table}, relations: [[user name, the manager's], …]}. Output: the number of relations that began.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use local_lectern_people\local\settings;
use local_lectern_people\local\sync\sync;

define('CLI_SCRIPT', true);

require($argv[1]);

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
$ids = [];
foreach ($request['people'] as $username => $columns) {
    $ids[$username] = (int) $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST);
    // With what other plugins may ask of people, so that nobody is kept from where they want to go.
    $DB->update_record('user', ['id' => $ids[$username], 'city' => 'Porto', 'country' => 'PT'] + $columns);
}
foreach ($request['relations'] as [$username, $manager]) {
    $DB->insert_record('local_lectern_people_claim', [
        'source' => 'service', 'userid' => $ids[$username], 'managerid' => $ids[$manager], 'state' => 'inforce', 'timemodified' => time(),
    ]);
}
settings::set('enabled', implode(',', array_unique([...settings::list('enabled'), 'service'])));
// However many relations of people that are gone end with it.
echo json_encode((int) sync::run('hand', 0, 999999999)->added) . "\n";
