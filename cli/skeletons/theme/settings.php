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
    $setting = new admin_setting_configcolourpicker(
        '__component__/brandcolor',
        new lang_string('brandcolor', '__component__'),
        new lang_string('brandcolor_desc', '__component__'),
        ''
    );
    $setting->set_updatedcallback('theme_reset_all_caches');
    $settings->add($setting);

    $setting = new admin_setting_scsscode(
        '__component__/scss',
        new lang_string('scss', '__component__'),
        new lang_string('scss_desc', '__component__'),
        '',
        PARAM_RAW
    );
    $setting->set_updatedcallback('theme_reset_all_caches');
    $settings->add($setting);
}
