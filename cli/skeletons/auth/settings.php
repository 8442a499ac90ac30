<?php
// __licence__

/**
 * Settings.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

if ($ADMIN->fulltree) {
    $settings->add(new admin_setting_heading(
        '__component__/heading',
        '',
        new lang_string('auth___name__description', '__component__')
    ));
    $settings->add(new admin_setting_configtext(
        '__component__/domains',
        new lang_string('domains', '__component__'),
        new lang_string('domains_desc', '__component__'),
        '',
        PARAM_TEXT
    ));
}
