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
$string['privacy:metadata'] = 'The __title__ custom field stores no data itself: values are kept by Moodle\'s custom fields.';
$string['specificsettings'] = 'Settings of the web address';
