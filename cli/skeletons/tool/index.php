<?php
// __licence__

/**
 * The page: the courses in which nobody is enrolled.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use __component__\local\empty_courses;
use __component__\output\course_table;

$page = optional_param('page', 0, PARAM_INT);

require_login();
require_capability('tool/__name__:view', \core\context\system::instance());
admin_externalpage_setup('__component__');

$courses = new empty_courses();
$total = $courses->count();

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('pluginname', '__component__'));
echo $OUTPUT->render(new course_table($courses->page($page, course_table::PERPAGE), $total));
echo $OUTPUT->paging_bar($total, $page, course_table::PERPAGE, $PAGE->url);
echo $OUTPUT->footer();
