<?php
// Syncs the organisation for the first time, with nothing changed, after every hundredth person got another manager, and when the source
// is switched off: first as one that stops and asks, then as one that may end all. Each time tells seconds and queries.

use local_lectern_people\local\sync\sync;

define('CLI_SCRIPT', true);

require($argv[1]);

// As on a site in use: without the checks for developers, and with its configuration read.
$CFG->debug = 0;
$CFG->debugdeveloper = false;
get_config('local_lectern_people');

/** Syncs once, with so many relations allowed to end. */
function measured_sync(int $allowed = PHP_INT_MAX): array {
    global $DB;
    $before = $DB->perf_get_queries();
    $start = microtime(true);
    $run = sync::run('hand', 0, $allowed);
    return [
        'seconds' => microtime(true) - $start, 'queries' => $DB->perf_get_queries() - $before, 'status' => $run->status,
        'added' => (int) $run->added, 'ended' => (int) $run->ended, 'problems' => (int) $run->problems,
    ];
}

foreach (['claim', 'link', 'closure', 'affected', 'sync'] as $table) {
    $DB->delete_records("local_lectern_people_{$table}");
}
$answers = ['first' => measured_sync()];
$answers['relations'] = $DB->count_records('local_lectern_people_closure');
$answers['nothing'] = measured_sync();
$field = get_config('local_lectern_people', 'fieldid');
$people = $DB->get_records_select('user_info_data', 'fieldid = :field', ['field' => $field], 'id', 'id, userid, data');
$number = 0;
foreach ($people as $person) {
    if (++$number % 100 === 50) {
        // One of the first hundred, so that none gets below themselves.
        $DB->set_field('user_info_data', 'data', 'member' . intdiv($number, 1000) . '@example.com', ['id' => $person->id]);
    }
}
$answers['changed'] = measured_sync();
$enabled = get_config('local_lectern_people', 'enabled');
set_config('enabled', '', 'local_lectern_people');
// Without the messages, whose number is that of the administrators.
set_config('heldtold', time(), 'local_lectern_people');
$answers['asked'] = measured_sync(0);
$answers['off'] = measured_sync();
// For what is measured next.
set_config('enabled', $enabled, 'local_lectern_people');
measured_sync();
echo "\n" . json_encode($answers) . "\n";
