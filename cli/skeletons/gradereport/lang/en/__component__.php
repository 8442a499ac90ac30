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

$string['__name__:view'] = 'View the report __title__';
$string['average'] = 'Average';
$string['count'] = 'Grades';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ report stores no personal data: it shows what others store.';
