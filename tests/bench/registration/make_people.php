<?php
// Fills the site up to a number of people in cohorts and countries, of whom some lack something. Input: the number.

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->dirroot . '/cohort/lib.php');

$wanted = (int) json_decode(stream_get_contents(STDIN));
set_config('askexisting', 1, 'local_lectern_registration');
form_store::save(new form(array_map(
    static fn(string $name): field => new field($name),
    ['city', 'country', 'department', 'institution', 'phone1', 'address'],
)));
$countries = ['AU', 'DE', 'FR', 'GB', 'IN', 'JP', 'NL', 'NZ', 'US', ''];
$there = $DB->count_records_select('user', $DB->sql_like('username', ':name'), ['name' => 'registrant%']);
$rows = [];
for ($number = $there; $number < $wanted; $number++) {
    $rows[] = [
        'auth' => 'manual', 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id, 'username' => "registrant{$number}",
        'password' => 'x', 'firstname' => 'R', 'lastname' => "Number {$number}", 'email' => "registrant{$number}@example.com",
        'city' => $number % 3 ? 'Perth' : '', 'country' => $countries[$number % count($countries)],
        'department' => $number % 4 ? 'Sales' : '', 'phone1' => $number % 5 ? '' : '+61890000000',
        'timecreated' => time() - ($number % 720) * DAYSECS, 'timemodified' => time(),
    ];
    if (count($rows) === 2000 || $number === $wanted - 1) {
        $DB->insert_records('user', $rows);
        $rows = [];
    }
}
for ($number = 0; $number < 20; $number++) {
    $cohort = $DB->get_field('cohort', 'id', ['idnumber' => "registrants{$number}"]) ?: cohort_add_cohort((object) [
        'contextid' => core\context\system::instance()->id, 'name' => "Registrants {$number}", 'idnumber' => "registrants{$number}",
    ]);
    $DB->execute('INSERT INTO {cohort_members} (cohortid, userid, timeadded)
                  SELECT ' . (int) $cohort . ', u.id, 0 FROM {user} u
                   WHERE ' . $DB->sql_like('u.username', ':name') . ' AND MOD(u.id, 20) = :number
                         AND NOT EXISTS (SELECT 1 FROM {cohort_members} m WHERE m.userid = u.id)', [
        'name' => 'registrant%', 'number' => $number,
    ]);
}
echo "\n" . json_encode($wanted) . "\n";
