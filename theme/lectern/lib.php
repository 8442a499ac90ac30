<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * Callbacks of the Lectern theme.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The SCSS that Moodle compiles for this theme.
 *
 * @param theme_config $theme The theme's configuration.
 * @return string
 */
function theme_lectern_get_main_scss_content(theme_config $theme): string {
    return (new \theme_lectern\local\main_scss($theme))->content();
}

/**
 * A setting of the theme was changed: what was made from it is made anew.
 */
function theme_lectern_settings_changed(): void {
    \theme_lectern\local\publisher::changed();
}

/**
 * Serves the files of the theme's settings, and the pictures of courses in the sizes that pages show.
 *
 * @param stdClass|null $course Not used.
 * @param stdClass|null $cm Not used.
 * @param context $context
 * @param string $filearea
 * @param string[] $args
 * @param bool $forcedownload
 * @param array $options
 */
function theme_lectern_pluginfile($course, $cm, $context, $filearea, $args, $forcedownload, array $options = []): void {
    if ((int) $context->contextlevel === CONTEXT_COURSE && $filearea === \theme_lectern\local\course\picture_sizes::AREA) {
        \theme_lectern\local\course\picture_sizes::serve($context, $args);
    }
    if ((int) $context->contextlevel !== CONTEXT_SYSTEM) {
        send_file_not_found();
    }
    \theme_lectern\local\files::serve($filearea, $args, $forcedownload, $options);
}

/**
 * Preferences that a user may set: the colour scheme.
 *
 * @return array[]
 */
function theme_lectern_user_preferences(): array {
    return [
        'theme_lectern_scheme' => [
            'type' => PARAM_ALPHA,
            'null' => NULL_NOT_ALLOWED,
            'default' => 'auto',
            'choices' => ['auto', 'light', 'dark'],
            'permissioncallback' => [core_user::class, 'is_current_user'],
        ],
    ];
}

/**
 * The styles that are served where the SCSS does not compile.
 *
 * @return string
 */
function theme_lectern_get_precompiled_css(): string {
    return \theme_lectern\local\scss\last_good::fallback();
}

/**
 * Works on each stylesheet before Moodle serves it.
 *
 * @param string $css
 * @param theme_config $theme
 * @return string
 */
function theme_lectern_process_css(string $css, theme_config $theme): string {
    return \theme_lectern\local\dark\dark_colours::of_theme(\theme_lectern\local\scss\last_good::process($css, $theme));
}

/**
 * What the status report checks of this theme.
 *
 * @return \core\check\check[]
 */
function theme_lectern_status_checks(): array {
    return [new \theme_lectern\check\styles()];
}
