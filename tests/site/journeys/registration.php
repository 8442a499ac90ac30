<?php
// Sets what the registration form asks, makes the accounts of sign-ups, and tells of people. Input: what to do; see below.

use core\task\manager;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\task\process_signups;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->dirroot . '/user/lib.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
$answer = [];

// Configuration, by "component/name"; what was there before is told, so that it can be put back.
foreach ($request['config'] ?? [] as $name => $value) {
    [$component, $key] = explode('/', $name);
    $answer['config'][$name] = get_config($component, $key);
    $plugin = $component === 'core' ? null : $component;
    $value === false ? unset_config($key, $plugin) : set_config($key, $value, $plugin);
}
if (isset($request['form'])) {
    $answer['form'] = form_store::current()->to_array();
    form_store::save(form::from_array($request['form']));
} else if (isset($request['config'])) {
    form_store::renew_version();
}
if (!empty($request['signups'])) {
    // That wait to be worked on.
    $answer['signups'] = $DB->count_records('local_lectern_registration_signup', ['state' => 0]);
}
// People as they were before the plugin came: user names.
foreach ($request['old'] ?? [] as $username) {
    $DB->set_field('user', 'timecreated', get_config('local_lectern_registration', 'since') - WEEKSECS, ['username' => $username]);
}
// Columns of the user table, by user name, changed as another system does it.
foreach ($request['change'] ?? [] as $username => $columns) {
    user_update_user(['id' => $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST)] + $columns, false);
}
if (isset($request['unrequire'])) {
    $DB->set_field('user_info_field', 'required', 0, ['shortname' => $request['unrequire']]);
}
if (!empty($request['process'])) {
    while ($task = manager::get_next_adhoc_task(time(), true, '\\' . process_signups::class)) {
        core\cron::run_inner_adhoc_task($task);
    }
}
foreach ($request['people'] ?? [] as $username) {
    $answer['people'][$username] = $DB->get_record('user', ['username' => $username]) ?: null;
}
echo "\n" . json_encode($answer) . "\n";
