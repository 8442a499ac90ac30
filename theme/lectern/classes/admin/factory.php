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

namespace theme_lectern\admin;

use admin_setting;
use theme_lectern\local\fields\choice;
use theme_lectern\local\fields\colour;
use theme_lectern\local\fields\field;
use theme_lectern\local\fields\file;
use theme_lectern\local\fields\html;
use theme_lectern\local\fields\ids;
use theme_lectern\local\fields\links;
use theme_lectern\local\fields\navigation;
use theme_lectern\local\fields\number;
use theme_lectern\local\fields\scss;
use theme_lectern\local\fields\sections;

/**
 * Makes the control of a setting. Its title and help are the strings `<name>` and `<name>_desc`.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class factory {
    /**
     * The control of a field.
     *
     * @param field $field
     * @return admin_setting
     */
    public static function setting(field $field): admin_setting {
        $name = "theme_lectern/{$field->name}";
        $title = get_string($field->name, 'theme_lectern');
        $help = get_string("{$field->name}_desc", 'theme_lectern');
        $default = $field->default;
        $setting = match (true) {
            $field instanceof colour => new colour_setting($name, $title, $help, $default, null, false),
            $field instanceof file => new file_setting($name, $title, $help, $field->name, 0, [
                'maxfiles' => 1, 'accepted_types' => $field->extensions(),
            ]),
            $field instanceof choice && $field->is_toggle() => new checkbox_setting($name, $title, $help, $default),
            $field instanceof choice => new select_setting($name, $title, $help, $default, self::choices($field)),
            $field instanceof html => new html_setting($name, $title, $help, $default, PARAM_RAW, '60', '6'),
            $field instanceof links => new textarea_setting($name, $title, $help, $default, PARAM_RAW, '60', '6'),
            $field instanceof scss => new scss_setting($name, $title, $help, $default, PARAM_RAW, '80', '12'),
            $field instanceof sections => new sections_setting($name, $title, $help, $default),
            $field instanceof navigation => new navigation_setting($name, $title, $help, $default),
            $field instanceof ids => new categories_setting($name, $title, $help, [], null),
            $field instanceof number => new text_setting($name, $title, $help, $default, PARAM_INT, 5),
            default => new text_setting($name, $title, $help, $default, PARAM_RAW, 50),
        };
        $setting->set_updatedcallback('theme_lectern_settings_changed');
        return $setting;
    }

    /**
     * The values of a choice with their words, the strings `<name>_<value>`.
     *
     * @param choice $field
     * @return string[] By value.
     */
    private static function choices(choice $field): array {
        $words = array_map(fn(string $value): string => get_string("{$field->name}_{$value}", 'theme_lectern'), $field->allowed);
        return array_combine($field->allowed, $words);
    }
}
