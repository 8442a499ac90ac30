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
 * Makes a learner in many courses for the bench, and shows one block alone on that learner's dashboard.
 *
 * Argument: the site's config.php. Standard input, JSON: {learner, courses, activities, block}; block null for none,
 * `default` for the dashboard that everybody gets.
 * Output, JSON: {password}. What exists is kept, so that the bench can ask for one block after another.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// The site's config.php comes as an argument.
// phpcs:disable moodle.Files.MoodleInternal.MoodleInternalGlobalState

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->libdir . '/completionlib.php');
require_once($CFG->libdir . '/blocklib.php');
require_once($CFG->dirroot . '/my/lib.php');

$request = json_decode(stream_get_contents(STDIN), false, 8, JSON_THROW_ON_ERROR);
$generator = new testing_data_generator();
core\session\manager::set_user(get_admin());
$password = 'Bench-' . hash('sha256', $CFG->siteidentifier);

$user = $DB->get_record('user', ['username' => $request->learner])
    ?: $generator->create_user(['username' => $request->learner, 'password' => $password]);
// With what other plugins may ask of people, so that nobody is led away from the page that is measured.
$DB->update_record('user', ['id' => $user->id, 'city' => 'Perth', 'country' => 'AU']);

$have = count(enrol_get_users_courses($user->id));
for ($number = $have + 1; $number <= $request->courses; $number++) {
    $course = $generator->create_course([
        'fullname' => "Bench course {$number}", 'shortname' => "{$request->learner} {$number}", 'enablecompletion' => 1,
    ]);
    $completion = null;
    $generator->enrol_user($user->id, $course->id, 'student');
    for ($activity = 1; $activity <= $request->activities; $activity++) {
        $module = $generator->create_module('page', [
            'course' => $course->id, 'name' => "Page {$activity}", 'completion' => COMPLETION_TRACKING_MANUAL,
        ]);
        if ($activity <= $number % ($request->activities + 1)) {
            $completion ??= new completion_info($course);
            $cm = get_fast_modinfo($course, $user->id)->get_cm($module->cmid);
            $completion->update_state($cm, COMPLETION_COMPLETE, $user->id);
        }
    }
}

if ($request->block === 'default') {
    my_reset_page($user->id, MY_PAGE_PRIVATE);
    echo json_encode(['password' => $password]), "\n";
    exit;
}
$page = my_get_page($user->id, MY_PAGE_PRIVATE);
if (empty($page->userid)) {
    $page = my_copy_page($user->id, MY_PAGE_PRIVATE);
}
$context = core\context\user::instance($user->id);
foreach ($DB->get_records('block_instances', ['parentcontextid' => $context->id]) as $instance) {
    blocks_delete_instance($instance);
}
if ($request->block !== null) {
    $moodlepage = new moodle_page();
    $moodlepage->set_context($context);
    $moodlepage->set_pagelayout('mydashboard');
    $moodlepage->set_pagetype('my-index');
    $moodlepage->set_subpage($page->id);
    $moodlepage->blocks->add_region('content');
    $moodlepage->blocks->add_block($request->block, 'content', 0, false, 'my-index', $page->id);
}
echo json_encode(['password' => $password]), "\n";
