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
 * Has the whole stylesheet follow the colour scheme.
 *
 * @param string $css The compiled stylesheet.
 * @return string
 */
function theme_lectern_follow_colour_scheme(string $css): string {
    return \theme_lectern\local\dark\dark_colours::of_theme($css);
}
