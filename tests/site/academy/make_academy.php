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
 * Makes a small academy on a site that has none: courses with pictures, activities of many kinds, people, news. Made once;
 * called again it answers the same. Argument: the site's config.php; standard output, one line: what was made, as JSON.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->libdir . '/completionlib.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/mod/quiz/locallib.php');
require_once($CFG->libdir . '/questionlib.php');
require_once(__DIR__ . '/pictures.php');

core\session\manager::set_user(get_admin());
$password = 'Academy-' . substr(hash('sha256', $CFG->siteidentifier), 0, 12);
$known = get_config('core', 'lecternacademy');
if ($known) {
    echo json_encode(json_decode($known, true) + ['password' => $password]) . "\n";
    exit;
}
$generator = new testing_data_generator();

set_config('registerauth', 'email');
set_config('enablebadges', 1);
set_config('summary', 'Courses for everyone who works with us.');
$site = get_site();
$DB->update_record('course', (object) [
    'id' => $site->id, 'fullname' => 'Northwind Academy', 'shortname' => 'Northwind Academy',
    'summary' => 'Courses for everyone who works with us: learn at your own pace, keep what you know up to date.',
]);

$people = [];
$names = [
    'learner' => ['Amara', 'Okafor'], 'teacher' => ['Jonas', 'Lindqvist'], 'assistant' => ['Priya', 'Raghunathan'],
    'manager' => ['Helena', 'Vasconcelos'],
];
foreach ($names as $username => [$first, $last]) {
    $people[$username] = $generator->create_user([
        'username' => $username, 'firstname' => $first, 'lastname' => $last, 'password' => $password,
        'email' => "{$username}@northwind.example", 'city' => 'Lisbon', 'country' => 'PT', 'department' => 'Operations',
        'description' => '<p>Works where the harbour meets the warehouse, and likes things that are explained well.</p>',
    ]);
}
$others = [];
foreach (range(1, 24) as $number) {
    $others[] = $generator->create_user(['password' => $password]);
}
$managerrole = $DB->get_field('role', 'id', ['shortname' => 'manager'], MUST_EXIST);
role_assign($managerrole, $people['manager']->id, context_system::instance()->id);

$catalogue = [
    'Safety and compliance' => ['Fire safety at work', 'Data protection in plain words', 'Working at height'],
    'Leading people' => [
        'Leading a team for the first time', 'Feedback that helps', 'Difficult conversations, and how to have them without dread',
    ],
    'Products and tools' => ['Warehouse systems: an introduction', 'Spreadsheets for everyone', 'Writing that gets read'],
    'Languages' => ['Portuguese for beginners', 'English for meetings', 'Sign language basics'],
];
$courses = [];
$number = 0;
foreach ($catalogue as $categoryname => $fullnames) {
    $category = $generator->create_category(['name' => $categoryname]);
    foreach ($fullnames as $fullname) {
        $course = $generator->create_course([
            'fullname' => $fullname, 'shortname' => 'NA-' . ($number + 101), 'category' => $category->id, 'enablecompletion' => 1,
            'numsections' => 4, 'format' => $number === 4 ? 'weeks' : 'topics', 'showactivitydates' => 1,
            'summary' => "<p>What it takes, step by step, with examples from our own work. For everyone; about three hours.</p>",
        ], ['createsections' => true]);
        get_file_storage()->create_file_from_string([
            'contextid' => context_course::instance($course->id)->id, 'component' => 'course', 'filearea' => 'overviewfiles',
            'itemid' => 0, 'filepath' => '/', 'filename' => 'picture.jpg',
        ], lectern_academy_picture($number));
        $courses[] = $course;
        $number++;
    }
}

foreach ($courses as $number => $course) {
    $generator->enrol_user($people['teacher']->id, $course->id, 'editingteacher');
    if ($number < 8) {
        $generator->enrol_user($people['learner']->id, $course->id, 'student');
    }
    foreach (array_slice($others, $number, 12) as $other) {
        $generator->enrol_user($other->id, $course->id, 'student');
    }
    if ($number > 0) {
        foreach (range(1, 5) as $page) {
            $generator->create_module('page', [
                'course' => $course->id, 'section' => 1 + $page % 3, 'name' => "Part {$page}",
                'completion' => COMPLETION_TRACKING_MANUAL,
            ]);
        }
    }
}
$generator->enrol_user($people['assistant']->id, $courses[0]->id, 'teacher');

// One course with everything, to look at.
$main = $courses[0];
foreach (['Before you start', 'What burns, and why', 'Getting people out', 'Prove what you know'] as $index => $name) {
    course_update_section($main->id, $DB->get_record('course_sections', ['course' => $main->id, 'section' => $index + 1]), [
        'name' => $name, 'summaryformat' => FORMAT_HTML,
        'summary' => '<p>Read, try, then answer a few questions. Most people need half an hour.</p>',
    ]);
}
$text = <<<'HTML'
<p>A fire needs three things: something that burns, air, and heat. Take one away and it stops. Everything that you will
learn here, from the extinguisher on the wall to the door that must not be wedged open, takes one of them away.</p>
<h4>What to look for</h4>
<ul><li>Cables under carpets and behind cupboards</li><li>Paper near anything that gets warm</li>
<li>Doors that are kept open by a wedge</li></ul>
<blockquote><p>If you see it, you own it until somebody else does.</p></blockquote>
<table class="table">
<thead><tr><th scope="col">Class</th><th scope="col">What burns</th><th scope="col">Put it out with</th></tr></thead>
<tbody><tr><td>A</td><td>Wood, paper</td><td>Water, foam</td></tr><tr><td>B</td><td>Liquids</td><td>Foam, powder</td></tr>
<tr><td>C</td><td>Gases</td><td>Powder</td></tr></tbody></table>
HTML;
$manual = ['completion' => COMPLETION_TRACKING_MANUAL];
$view = ['completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionview' => 1];
$module = fn(string $type, int $section, string $name, array $more = []) => $generator->create_module($type, [
    'course' => $main->id, 'section' => $section, 'name' => $name, 'intro' => '<p>Short, and with examples from our own sites.</p>',
    'introformat' => FORMAT_HTML,
] + $more);
$made = [
    'label' => $module('label', 1, 'Welcome', ['intro' => '<p>Welcome. You can stop at any time; your place is kept.</p>']),
    'page' => $module('page', 1, 'How a fire starts', $manual + ['content' => $text, 'contentformat' => FORMAT_HTML]),
    'book' => $module('book', 1, 'Handbook: the first five minutes', $view),
    'url' => $module('url', 1, 'The law in short', $manual + ['externalurl' => 'https://example.org/law']),
    'forum' => $module('forum', 2, 'Ask the fire wardens', $manual),
    'assign' => $module('assign', 2, 'Walk your floor and describe what you see', $view + [
        'duedate' => time() + 6 * DAYSECS, 'assignsubmission_onlinetext_enabled' => 1, 'submissiondrafts' => 0,
    ]),
    'choice' => $module('choice', 2, 'When does the next drill suit you?', $manual + [
        'option' => ['Morning', 'Afternoon', 'Evening'],
    ]),
    'quiz' => $module('quiz', 4, 'Final questions', $view + ['grade' => 10, 'timeclose' => time() + 20 * DAYSECS]),
    'feedback' => $module('feedback', 4, 'What can we do better?', $manual),
    'glossary' => $module('glossary', 3, 'Words that wardens use', $manual),
    'folder' => $module('folder', 3, 'Floor plans', $manual),
];
foreach (['Alarm', 'Ways out'] as $title) {
    $chapter = ['bookid' => $made['book']->id, 'title' => $title, 'content' => $text];
    $generator->get_plugin_generator('mod_book')->create_chapter($chapter);
}
$forums = $generator->get_plugin_generator('mod_forum');
$discussions = [];
$subjects = ['Which extinguisher for the server room?', 'Drill on Thursday: who leads floor 3?', 'Doors that close by themselves'];
foreach ($subjects as $subject) {
    $discussions[] = $forums->create_discussion([
        'course' => $main->id, 'forum' => $made['forum']->id, 'userid' => $people['learner']->id, 'name' => $subject,
        'message' => '<p>We have two kinds on the wall, and the label is worn off. Who knows?</p>',
    ]);
}
$forums->create_post([
    'discussion' => $discussions[0]->id, 'userid' => $people['teacher']->id, 'subject' => "Re: {$subjects[0]}",
    'message' => '<p>Carbon dioxide. It leaves nothing behind, and it does not conduct.</p>',
]);
$news = forum_get_course_forum($site->id, 'news');
$pieces = [
    'Twelve courses are open to everyone' => 'Choose from the catalogue; your manager need not agree first.',
    'The academy moves to a new home' => 'Same courses, same places, a new face.',
    'First aiders wanted on every floor' => 'Two days in spring, and a certificate that is worth something.',
];
foreach ($pieces as $subject => $message) {
    $forums->create_discussion([
        'course' => $site->id, 'forum' => $news->id, 'userid' => $people['manager']->id, 'name' => $subject,
        'message' => "<p>{$message}</p>",
    ]);
}
$quizcontext = context_module::instance($made['quiz']->cmid);
// 5.0 makes it when asked for; before, it had to be made.
$category = $CFG->branch >= 500
    ? question_get_default_category($quizcontext->id, true)
    : question_make_default_categories([$quizcontext]);
$statements = ['Water puts out burning oil.' => 0, 'A fire door may be kept open by a wedge.' => 0, 'Heat rises.' => 1];
foreach ($statements as $text => $right) {
    $question = (object) ['qtype' => 'truefalse', 'category' => $category->id, 'createdby' => $people['teacher']->id];
    $empty = ['text' => '', 'format' => FORMAT_HTML];
    $saved = question_bank::get_qtype('truefalse')->save_question($question, (object) [
        'category' => "{$category->id},{$quizcontext->id}", 'name' => $text,
        'questiontext' => ['text' => "<p>{$text}</p>"] + $empty,
        'defaultmark' => 1, 'penalty' => 1, 'generalfeedback' => $empty, 'correctanswer' => $right, 'feedbacktrue' => $empty,
        'feedbackfalse' => $empty, 'status' => core_question\local\bank\question_version_status::QUESTION_STATUS_READY,
        'showstandardinstruction' => 0,
    ]);
    quiz_add_quiz_question($saved->id, $made['quiz']);
}

foreach ($courses as $number => $course) {
    $completion = new completion_info($course);
    $manualones = array_filter(get_fast_modinfo($course)->get_cms(), fn($cm) => $cm->completion == COMPLETION_TRACKING_MANUAL);
    foreach (array_slice($manualones, 0, [3, 1, 4, 0, 2, 5, 0, 3][$number % 8]) as $cm) {
        if ($number < 8) {
            $completion->update_state($cm, COMPLETION_COMPLETE, $people['learner']->id);
        }
    }
    if ($number < 6) {
        $DB->insert_record('user_lastaccess', (object) [
            'userid' => $people['learner']->id, 'courseid' => $course->id, 'timeaccess' => time() - $number * DAYSECS,
        ]);
    }
}
$generator->create_event([
    'name' => 'Fire drill, all floors', 'eventtype' => 'site', 'timestart' => time() + 2 * DAYSECS, 'courseid' => $site->id,
]);

$answer = [
    'courses' => array_map(fn($course) => (int) $course->id, $courses),
    'category' => (int) $courses[0]->category,
    'section' => (int) $DB->get_field('course_sections', 'id', ['course' => $main->id, 'section' => 2]),
    'users' => array_map(fn($user) => (int) $user->id, $people),
    'activities' => array_map(fn($activity) => (int) $activity->cmid, $made),
    'discussion' => (int) $discussions[0]->id,
];
rebuild_course_cache(0, true);
set_config('lecternacademy', json_encode($answer));
echo json_encode($answer + ['password' => $password]) . "\n";
