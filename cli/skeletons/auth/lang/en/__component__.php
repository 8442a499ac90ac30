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

$string['auth___name__description'] = 'Users log in with a password that Moodle keeps; where that is set, only those of some email domains.';
$string['domains'] = 'Email domains';
$string['domains_desc'] = 'Only users with an address in one of these domains may log in, for example: example.com, example.org. Leave it empty for all.';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ authentication method stores no personal data.';
