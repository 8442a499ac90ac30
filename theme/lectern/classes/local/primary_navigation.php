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

namespace theme_lectern\local;

use core\hook\navigation\primary_extend;
use moodle_url;
use navigation_node;

/**
 * A short primary menu: what each audience sees in it, the catalogue, and the site's own links.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class primary_navigation {
    /** @var string[] Core's entries that the settings know, by their keys. */
    private const ENTRIES = ['home', 'myhome', 'mycourses', 'siteadminnode'];

    /**
     * Listens to the menu being made.
     *
     * @param primary_extend $hook
     */
    public static function extend(primary_extend $hook): void {
        global $PAGE;
        // Hooks run for every installed theme.
        if ($PAGE->theme->name !== 'lectern') {
            return;
        }
        $settings = settings::current();
        $audience = audience::current();
        $menu = $hook->get_primaryview();
        if ($settings->navigation_shows('courses', $audience)) {
            $catalogue = navigation_node::create(
                get_string('front_catalogue', 'theme_lectern'),
                new moodle_url('/course/index.php'),
                navigation_node::TYPE_ROOTNODE,
                null,
                'catalogue',
            );
            // Core would mark Home, as for every page of a category.
            if ($PAGE->has_set_url() && $PAGE->url->compare($catalogue->action, URL_MATCH_BASE)) {
                $PAGE->set_primary_active_tab($catalogue->key);
            }
            // Before the administration, which stays last.
            $menu->add_node($catalogue, $menu->get('siteadminnode') ? 'siteadminnode' : null);
        }
        foreach (self::ENTRIES as $entry) {
            if (!$settings->navigation_shows($entry, $audience)) {
                ($menu->get($entry) ?: null)?->remove();
            }
        }
        foreach ($settings->navigation_links($audience) as $number => $link) {
            $menu->add($link->text, $link->url, navigation_node::TYPE_CUSTOM, null, "lectern{$number}");
        }
    }
}
