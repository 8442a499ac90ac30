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

$string['__name__:addinstance'] = 'Add a new __title__ activity';
$string['__name__:view'] = 'View a __title__ activity';
$string['activitydate:due'] = 'Due:';
$string['duein'] = 'Due in {$a}';
$string['modulename'] = '__title__';
$string['modulename_help'] = 'An activity with a description and a due date, which its page counts down to.';
$string['modulenameplural'] = '__title__ activities';
$string['neverdue'] = 'There is no due date.';
$string['noinstances'] = 'There is no activity of this type in the course.';
$string['overdue'] = 'The due date has passed.';
$string['pluginadministration'] = '__title__ administration';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ activity stores no personal data.';
$string['timedue'] = 'Due date';
$string['timing'] = 'Timing';
