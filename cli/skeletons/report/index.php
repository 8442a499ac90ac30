<?php
// __licence__

/**
 * The report's page.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use core_reportbuilder\system_report_factory;
use __component__\reportbuilder\local\systemreports\participants;

$id = required_param('id', PARAM_INT);
$course = get_course($id);
require_login($course);
$context = \core\context\course::instance($course->id);
require_capability('report/__name__:view', $context);

$title = get_string('pluginname', '__component__');
$PAGE->set_url('/report/__name__/index.php', ['id' => $id]);
$PAGE->set_pagelayout('report');
$PAGE->set_title($course->shortname . ': ' . $title);
$PAGE->set_heading($course->fullname);

echo $OUTPUT->header();
\core\report_helper::print_report_selector($title);
echo system_report_factory::create(participants::class, $context)->output();
echo $OUTPUT->footer();
