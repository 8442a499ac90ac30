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

$string['extensions'] = 'Forbidden extensions';
$string['extensions_desc'] = 'Files whose names end with one of these are refused, for example: exe, bat.';
$string['forbidden'] = 'Files of this kind are not allowed: {$a}';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ antivirus plugin stores no personal data.';
$string['unreadable'] = 'This file cannot be read: {$a}';
