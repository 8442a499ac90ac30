<?php
// __licence__

/**
 * The course's content; course/view.php includes this file, with $course, $marker and $displaysection set.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$format = course_get_format($course);
$course = $format->get_course();
course_create_sections_if_missing($course, 0);
if ($displaysection !== null) {
    $format->set_sectionnum($displaysection);
}
$renderer = $format->get_renderer($PAGE);
$contentclass = $format->get_output_classname('content');
echo $renderer->render(new $contentclass($format));
