<?php
// __licence__

/**
 * All activities of this type in a course. From 5.1 on, core has a page of all activities.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$course = get_course($id);
require_course_login($course);

if (method_exists('\core_courseformat\activityoverviewbase', 'redirect_to_overview_page')) {
    \core_courseformat\activityoverviewbase::redirect_to_overview_page($id, '__name__');
}

$title = get_string('modulenameplural', '__component__');
$PAGE->set_url('/mod/__name__/index.php', ['id' => $id]);
$PAGE->set_pagelayout('incourse');
$PAGE->set_title($course->shortname . ': ' . $title);
$PAGE->set_heading($course->fullname);

$links = [];
foreach (get_fast_modinfo($course)->get_instances_of('__name__') as $cm) {
    if ($cm->is_visible_on_course_page()) {
        $links[] = html_writer::link($cm->url, $cm->get_formatted_name(), $cm->visible ? [] : ['class' => 'dimmed']);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading($title);
echo $links ? html_writer::alist($links) : $OUTPUT->notification(get_string('noinstances', '__component__'), 'info');
echo $OUTPUT->footer();
