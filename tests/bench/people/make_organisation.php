<?php
// Fills the site up to a number of people, each of whom but the director has a manager in a locked profile field. Input: the number.
// Answer: {director, password}.

define('CLI_SCRIPT', true);

require($argv[1]);

const DIRECT_REPORTS = 9;

$password = 'Bench-' . substr(hash('sha256', $CFG->siteidentifier), 0, 12);
$wanted = (int) json_decode(stream_get_contents(STDIN));
$category = $DB->get_field('user_info_category', 'id', ['name' => 'Organisation'])
    ?: $DB->insert_record('user_info_category', (object) ['name' => 'Organisation', 'sortorder' => 1]);
$field = $DB->get_field('user_info_field', 'id', ['shortname' => 'manageremail']) ?: $DB->insert_record('user_info_field', (object) [
    'shortname' => 'manageremail', 'name' => 'Manager', 'datatype' => 'text', 'categoryid' => $category, 'sortorder' => 1,
    'required' => 0, 'locked' => 1, 'visible' => 2, 'forceunique' => 0, 'signup' => 0, 'defaultdata' => '',
    'defaultdataformat' => 0, 'param1' => 30, 'param2' => 2048, 'param3' => 0, 'description' => '', 'descriptionformat' => 1,
]);
set_config('fieldid', $field, 'local_lectern_people');
set_config('fieldkey', 'email', 'local_lectern_people');
set_config('enabled', 'field', 'local_lectern_people');

$there = $DB->count_records_select('user', $DB->sql_like('username', ':name'), ['name' => 'member%']);
$rows = [];
for ($number = $there; $number < $wanted; $number++) {
    $rows[] = [
        'auth' => 'manual', 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id, 'username' => "member{$number}",
        'password' => 'x', 'firstname' => 'M', 'lastname' => "Number {$number}", 'email' => "member{$number}@example.com",
        'city' => 'Perth', 'country' => 'AU', 'department' => 'Department ' . $number % 40,
        'timecreated' => time(), 'timemodified' => time(),
    ];
    if (count($rows) === 2000 || $number === $wanted - 1) {
        $DB->insert_records('user', $rows);
        $rows = [];
    }
}
$ids = $DB->get_records_select_menu('user', $DB->sql_like('username', ':name'), ['name' => 'member%'], '', 'username, id');
$DB->delete_records('user_info_data', ['fieldid' => $field]);
for ($number = 1; $number < $wanted; $number++) {
    $manager = intdiv($number - 1, DIRECT_REPORTS);
    $rows[] = [
        'userid' => $ids["member{$number}"], 'fieldid' => $field, 'data' => "member{$manager}@example.com", 'dataformat' => 0,
    ];
    if (count($rows) === 2000 || $number === $wanted - 1) {
        $DB->insert_records('user_info_data', $rows);
        $rows = [];
    }
}
$DB->set_field('user', 'password', hash_internal_user_password($password), ['id' => $ids['member0']]);
echo "\n" . json_encode(['director' => (int) $ids['member0'], 'password' => $password]) . "\n";
