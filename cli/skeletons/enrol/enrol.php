<?php
// __licence__

/**
 * Enrols the current user, who has pressed the button on the course's enrolment page.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);

require_login();
require_sesskey();

$instance = $DB->get_record('enrol', ['id' => $id, 'enrol' => '__name__'], '*', MUST_EXIST);
if (!enrol_is_enabled('__name__')) {
    throw new moodle_exception('cannotenrol', '__component__', (new \core\url('/'))->out(false));
}
$PAGE->set_url('/enrol/__name__/enrol.php', ['id' => $id]);
$PAGE->set_context(\core\context\course::instance($instance->courseid));

enrol_get_plugin('__name__')->enrol_now($instance);

redirect(new \core\url('/course/view.php', ['id' => $instance->courseid]), get_string('enrolled', '__component__'));
