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

$string['__name__:addinstance'] = 'Add a new __title__ block';
$string['__name__:myaddinstance'] = 'Add a new __title__ block to the Dashboard';
$string['configmessage'] = 'Message';
$string['configmessage_help'] = 'Plain text below the greeting. Leave it empty to show the greeting alone.';
$string['configtitle'] = 'Block title';
$string['greeting'] = 'Hello, {$a}';
$string['hide'] = 'Hide message';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ block stores no personal data.';
$string['show'] = 'Show message';
