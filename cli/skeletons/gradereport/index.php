<?php
// __licence__

/**
 * The report's page.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/gradelib.php');
require_once($CFG->dirroot . '/grade/lib.php');

use __component__\local\averages;
use __component__\output\average_table;

$id = required_param('id', PARAM_INT);
$course = get_course($id);
require_login($course);
$context = \core\context\course::instance($course->id);
require_capability('gradereport/__name__:view', $context);
require_capability('moodle/grade:viewall', $context);

$PAGE->set_url('/grade/report/__name__/index.php', ['id' => $id]);
$PAGE->set_pagelayout('report');
$PAGE->add_body_class('limitedwidth');

grade_regrade_final_grades_if_required($course);

print_grade_page_head($id, 'report', '__name__');
echo $OUTPUT->render(new average_table(averages::of_course($id)));
echo $OUTPUT->footer();
