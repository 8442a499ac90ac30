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

$string['__name__:config'] = 'Configure __title__ instances';
$string['__name__:manage'] = 'Manage users enrolled by __title__';
$string['__name__:unenrol'] = 'Unenrol users from the course';
$string['__name__:unenrolself'] = 'Unenrol oneself from the course';
$string['cannotenrol'] = 'You cannot enrol in this course by this method.';
$string['domains'] = 'Email domains';
$string['domains_help'] = 'Users with an address in one of these domains can enrol themselves, for example: example.com, example.org.';
$string['enrolled'] = 'You are enrolled.';
$string['enrolme'] = 'Enrol me';
$string['invitation'] = 'Your email address lets you enrol in this course.';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ enrolment method stores no personal data: enrolments are kept by Moodle itself.';
