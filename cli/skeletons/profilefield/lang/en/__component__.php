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

$string['invalid'] = 'Give the address of a web page, beginning with https://.';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'What users have typed into profile fields of this type.';
$string['privacy:metadata:data'] = 'The web address.';
$string['privacy:metadata:fieldid'] = 'The profile field.';
$string['privacy:metadata:userid'] = 'The user.';
