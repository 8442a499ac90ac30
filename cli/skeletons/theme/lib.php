<?php
// __licence__

/**
 * Callbacks of the theme.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use __component__\local\scss;

/**
 * SCSS before everything else: variables from the settings.
 *
 * @param theme_config $theme The theme's configuration.
 * @return string
 */
function __component___get_pre_scss(theme_config $theme): string {
    return (new scss($theme))->before();
}

/**
 * The theme's SCSS with Boost's in its middle.
 *
 * @param theme_config $theme The theme's configuration.
 * @return string
 */
function __component___get_main_scss_content(theme_config $theme): string {
    return (new scss($theme))->main();
}

/**
 * SCSS after everything else: what an administrator has added.
 *
 * @param theme_config $theme The theme's configuration.
 * @return string
 */
function __component___get_extra_scss(theme_config $theme): string {
    return (new scss($theme))->after();
}
