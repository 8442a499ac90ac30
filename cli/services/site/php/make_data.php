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
 * Makes test data in a site by Moodle's own generators and APIs.
 *
 * Argument: the site's config.php. Standard input: DataRequest of site-handle.ts as JSON; output: DataAnswer, one line.
 * Times are seconds since 1970. A student's number is how many activities are completed, from the first on.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->libdir . '/completionlib.php');
require_once($CFG->libdir . '/blocklib.php');
require_once($CFG->dirroot . '/my/lib.php');

$request = json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR);
$generator = new testing_data_generator();
$answer = ['users' => [], 'courses' => []];
core\session\manager::set_user(get_admin());

foreach ($request['config'] ?? [] as $name => $value) {
    set_config($name, $value);
}

foreach ($request['users'] ?? [] as $user) {
    $password = 'Lectern-' . random_string(12);
    $made = $generator->create_user($user + ['password' => $password, 'city' => 'Perth', 'country' => 'AU']);
    $answer['users'][$user['username']] = ['id' => (int) $made->id, 'password' => $password, 'tokens' => (object) []];
}

foreach ($request['courses'] ?? [] as $course) {
    $made = $generator->create_course(array_diff_key($course, ['activities' => 1, 'students' => 1, 'teachers' => 1]) + ['enablecompletion' => 1]);
    $activities = [];
    foreach ($course['activities'] ?? [] as $name) {
        $page = $generator->create_module('page', [
            'course' => $made->id, 'name' => $name, 'completion' => COMPLETION_TRACKING_MANUAL,
        ]);
        $activities[] = (int) $page->cmid;
    }
    foreach ($course['students'] ?? [] as $username => $done) {
        $userid = $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST);
        $generator->enrol_user($userid, $made->id, 'student');
        $completion = new completion_info($made);
        foreach (array_slice($activities, 0, $done) as $cmid) {
            $completion->update_state(get_fast_modinfo($made)->get_cm($cmid), COMPLETION_COMPLETE, $userid);
        }
    }
    foreach ($course['teachers'] ?? [] as $username) {
        $generator->enrol_user($DB->get_field('user', 'id', ['username' => $username], MUST_EXIST), $made->id, 'editingteacher');
    }
    $answer['courses'][$course['shortname']] = ['id' => (int) $made->id, 'activities' => $activities];
}

if (!empty($request['dashboardBlocks'])) {
    $page = new moodle_page();
    $page->set_context(context_system::instance());
    $page->set_pagelayout('mydashboard');
    $page->set_pagetype('my-index');
    $page->set_subpage((string) my_get_page(null, MY_PAGE_PRIVATE)->id);
    $page->blocks->add_regions(['content', 'side-pre'], false);
    foreach ($request['dashboardBlocks'] as $name) {
        $page->blocks->add_block($name, 'content', -10, false, 'my-index', $page->subpage);
    }
    my_reset_page_for_all_users(MY_PAGE_PRIVATE, 'my-index');
}

foreach ($request['services'] ?? [] as $service) {
    $serviceid = $DB->insert_record('external_services', [
        'name' => $service['name'], 'shortname' => $service['name'], 'enabled' => 1, 'restrictedusers' => 0,
        'timecreated' => time(), 'downloadfiles' => 0, 'uploadfiles' => 0,
    ]);
    foreach ($service['functions'] as $function) {
        $DB->insert_record('external_services_functions', ['externalserviceid' => $serviceid, 'functionname' => $function]);
    }
    assign_capability('webservice/rest:use', CAP_ALLOW, $CFG->defaultuserroleid, context_system::instance()->id, true);
    $record = $DB->get_record('external_services', ['id' => $serviceid], '*', MUST_EXIST);
    foreach ($service['users'] as $username) {
        $userid = $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST);
        $token = core_external\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $record, $userid, context_system::instance());
        $tokens = (array) $answer['users'][$username]['tokens'] + [$service['name'] => $token];
        $answer['users'][$username]['tokens'] = (object) $tokens;
    }
}

$answer['users'] = (object) $answer['users'];
$answer['courses'] = (object) $answer['courses'];
echo json_encode($answer, JSON_THROW_ON_ERROR) . "\n";
