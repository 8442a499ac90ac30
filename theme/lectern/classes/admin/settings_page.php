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

use admin_settingpage;
use theme_boost_admin_settingspage_tabs;
use theme_lectern\local\fields\fields;

/**
 * The settings page: a tab for each place that a setting changes.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings_page {
    /** @var string Name of the page in the admin tree. */
    public const SECTION = 'themesettinglectern';

    /**
     * Makes the page.
     *
     * @return theme_boost_admin_settingspage_tabs
     */
    public static function make(): theme_boost_admin_settingspage_tabs {
        $page = new theme_boost_admin_settingspage_tabs(self::SECTION, get_string('settingspage', 'theme_lectern'));
        foreach (fields::tabs() as $name => $fields) {
            $tab = self::tab($name);
            foreach ($fields as $field) {
                $tab->add(factory::setting($field));
            }
            $page->add_tab($tab);
        }
        return $page;
    }

    /**
     * An empty tab.
     *
     * @param string $name
     * @return admin_settingpage
     */
    private static function tab(string $name): admin_settingpage {
        return new admin_settingpage("theme_lectern_{$name}", get_string("tab_{$name}", 'theme_lectern'));
    }
}
