<?php
// __licence__

/**
 * English strings.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['__name__:view'] = 'List the courses in which nobody is enrolled';
$string['created'] = 'Created';
$string['filter'] = 'Filter this page';
$string['none'] = 'Somebody is enrolled in every course.';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ tool stores no personal data.';
$string['total'] = 'Courses in which nobody is enrolled: {$a}';
