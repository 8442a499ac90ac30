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

namespace local_lectern_profile\local;

use core\di;
use core\hook\manager;
use local_lectern_profile\hook\collect_sections;
use local_lectern_profile\local\sections\builtin;
use local_lectern_profile\section;

/**
 * All sections there are: those that come with this plugin, and those of others.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections {
    /**
     * The sections that can be there on this site.
     *
     * @return section[] By name, ours first.
     */
    public static function all(): array {
        $hook = new collect_sections();
        foreach (builtin::all() as $section) {
            $hook->add_section($section);
        }
        // Where the listener of one plugin fails, those that came before it stay.
        guard::attempt('collecting sections', fn() => di::get(manager::class)->dispatch($hook));
        return array_filter($hook->get_sections(), fn(section $section): bool => self::is_available($section));
    }

    /**
     * The plugin that a section comes from.
     *
     * @param section $section
     * @return string Its name, for people to read.
     */
    public static function source(section $section): string {
        [$component] = explode('\\', $section::class);
        $manager = get_string_manager();
        return $manager->string_exists('pluginname', $component) ? get_string('pluginname', $component) : $component;
    }

    /**
     * Whether a section can be there.
     *
     * @param section $section
     * @return bool
     */
    private static function is_available(section $section): bool {
        return (bool) guard::attempt($section->get_name(), $section->is_available(...));
    }
}
