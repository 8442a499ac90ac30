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

$string['__name__:view'] = 'See how many users are active';
$string['activeusers'] = 'Users active in the last {$a} minutes';
$string['countedat'] = 'Counted at {$a}';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ plugin stores no personal data.';
$string['refresh'] = 'Refresh';
