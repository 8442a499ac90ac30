<?php
// __licence__

/**
 * Puts the page into the administration's menu.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$ADMIN->add('reports', new admin_externalpage(
    '__component__',
    new lang_string('pluginname', '__component__'),
    new \core\url('/local/__name__/index.php'),
    'local/__name__:view'
));
