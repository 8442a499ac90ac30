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
 * What administrators of people find, and what cron does for them. Argument: the site's config.php. Standard input: JSON, all of it
 * optional: {people: {user name: columns of the user table}, cohorts: {name: user names}, enabled: sources, lock: a profile field
 * that people must not write, unlock: one that they may write again, cron: whether tasks are run, clean: whether all that files and
 * leaders say is forgotten}. Output: who is managed by whom, as [[user name, the manager's], …].
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use core\task\manager;
use local_lectern_people\local\settings;
use local_lectern_people\task\run_import;
use local_lectern_people\task\sync_soon;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->dirroot . '/cohort/lib.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
$id = fn(string $username): int => (int) $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST);
foreach ($request['people'] ?? [] as $username => $columns) {
    // With what other plugins may ask of people, so that nobody is kept from where they want to go.
    $DB->update_record('user', ['id' => $id($username), 'city' => 'Porto', 'country' => 'PT'] + $columns);
}
foreach ($request['cohorts'] ?? [] as $name => $usernames) {
    $cohort = cohort_add_cohort((object) ['name' => $name, 'contextid' => SYSCONTEXTID]);
    foreach ($usernames as $username) {
        cohort_add_member($cohort, $id($username));
    }
}
if (isset($request['enabled'])) {
    settings::set('enabled', implode(',', $request['enabled']));
}
foreach (['lock' => 'locked', 'unlock' => 'unlocked'] as $do => $state) {
    foreach (isset($request[$do]) ? get_enabled_auth_plugins() : [] as $method) {
        set_config("field_lock_{$request[$do]}", $state, "auth_{$method}");
    }
}
if (!empty($request['clean'])) {
    $DB->delete_records('local_lectern_people_claim', ['source' => 'csv']);
    $DB->delete_records('local_lectern_people_leader');
    sync_soon::ask('hand');
}
if (!empty($request['cron'])) {
    $maxdrop = settings::get('maxdrop');
    settings::set('maxdrop', '100');
    foreach ([run_import::class, sync_soon::class] as $class) {
        // What the first queues, the second finds.
        while ($tasks = manager::get_adhoc_tasks($class)) {
            core\cron::run_adhoc_task((int) array_key_first($tasks));
        }
    }
    settings::set('maxdrop', $maxdrop);
}
$pairs = $DB->get_records_sql(
    "SELECT l.id, u.username, m.username AS manager
       FROM {local_lectern_people_link} l
       JOIN {user} u ON u.id = l.userid
       JOIN {user} m ON m.id = l.managerid
      WHERE l.endsync = 0
   ORDER BY u.username, m.username",
);
echo "\n" . json_encode(array_map(fn($pair): array => [$pair->username, $pair->manager], array_values($pairs))) . "\n";
