<?php
// __licence__

/**
 * Callbacks that core looks up by name.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Puts the report into the course's menu of reports.
 *
 * @param navigation_node $navigation The reports in the menu.
 * @param stdClass $course The course.
 * @param \core\context\course $context The course's context.
 */
function __component___extend_navigation_course(
    navigation_node $navigation,
    stdClass $course,
    \core\context\course $context
): void {
    if (has_capability('report/__name__:view', $context)) {
        $navigation->add(
            get_string('pluginname', '__component__'),
            new \core\url('/report/__name__/index.php', ['id' => $course->id]),
            navigation_node::TYPE_SETTING,
            null,
            '__component__',
            new pix_icon('i/report', '')
        );
    }
}
