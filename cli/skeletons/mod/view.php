<?php
// __licence__

/**
 * The activity's page.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/completionlib.php');

use __component__\event\course_module_viewed;
use __component__\output\countdown;

$id = required_param('id', PARAM_INT);
[$course, $cm] = get_course_and_cm_from_cmid($id, '__name__');
require_login($course, true, $cm);
require_capability('mod/__name__:view', $cm->context);
$record = $DB->get_record('__name__', ['id' => $cm->instance], '*', MUST_EXIST);

$event = course_module_viewed::create(['objectid' => $record->id, 'context' => $cm->context]);
$event->add_record_snapshot('course', $course);
$event->add_record_snapshot('__name__', $record);
$event->trigger();
(new completion_info($course))->set_module_viewed($cm);

$PAGE->set_url('/mod/__name__/view.php', ['id' => $cm->id]);
$PAGE->set_title($course->shortname . ': ' . $cm->get_formatted_name());
$PAGE->set_heading($course->fullname);
$PAGE->set_activity_record($record);
$PAGE->add_body_class('limitedwidth');

echo $OUTPUT->header();
echo $OUTPUT->render(new countdown((int) $record->timedue, \core\di::get(\core\clock::class)->time()));
echo $OUTPUT->footer();
