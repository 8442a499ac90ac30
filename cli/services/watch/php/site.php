<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * What the watcher has to know of a site.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Loaded by worker.php.

/**
 * The site's addresses and the settings that decide how it serves things.
 *
 * @return array
 */
function lectern_watch_site(): array {
    global $CFG;
    $theme = theme_config::load($CFG->theme);
    return [
        'wwwroot' => $CFG->wwwroot,
        'dirroot' => $CFG->dirroot,
        'theme' => $theme->name,
        'parents' => array_values($theme->parents),
        'designermode' => !empty($CFG->themedesignermode),
        'scriptfixed' => array_key_exists('additionalhtmlhead', $CFG->config_php_settings),
        'types' => core_component::get_plugin_types(),
    ];
}

/**
 * Which components the database knows in another version than the code says.
 *
 * @param string[] $components Frankenstyle names.
 * @return array By component: `installed` and `disk`, a version or null.
 */
function lectern_watch_components(array $components): array {
    $answer = [];
    foreach ($components as $component) {
        [$type, $name] = core_component::normalize_component($component);
        $types = core_component::get_plugin_types();
        $file = ($types[$type] ?? '') . "/{$name}/version.php";
        $plugin = new stdClass();
        if (is_readable($file)) {
            include($file);
        }
        $answer[$component] = [
            'installed' => get_config($component, 'version') ?: null,
            'disk' => isset($plugin->version) ? (string) $plugin->version : null,
        ];
    }
    return $answer;
}

/**
 * Settings that the web side may have changed since this process read them.
 */
function lectern_watch_read_settings_again(): void {
    global $CFG, $DB;
    $names = ['theme', 'themerev', 'jsrev', 'templaterev', 'langrev', 'themedesignermode', 'additionalhtmlhead', 'cachejs'];
    [$in, $params] = $DB->get_in_or_equal($names);
    foreach ($DB->get_records_select_menu('config', "name {$in}", $params, '', 'name, value') as $name => $value) {
        if (!array_key_exists($name, $CFG->config_php_settings)) {
            $CFG->{$name} = $value;
        }
    }
}
