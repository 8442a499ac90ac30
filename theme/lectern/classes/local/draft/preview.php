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

namespace theme_lectern\local\draft;

use theme_config;
use theme_lectern\local\fields\fields;
use theme_lectern\local\files;
use theme_lectern\local\publisher;
use theme_lectern\local\scss\failure;

/**
 * Takes what the settings page sends into the draft of whoever sent it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class preview {
    /**
     * Takes the values that are good. Those that are not are in the admin tree's errors, as when they are saved.
     *
     * @param array $data What was sent.
     * @param draft $draft
     * @return string What else is wrong; empty where the draft can be looked at.
     */
    public static function take(array $data, draft $draft): string {
        $root = admin_get_root();
        $page = $root->locate(fields::SECTION, true);
        $draft->write(function () use ($root, $page, $data): void {
            foreach ($page->settings as $setting) {
                $name = $setting->get_full_name();
                if ($setting->nosave || $setting->is_readonly() || !array_key_exists($name, $data)) {
                    continue;
                }
                $error = $setting->write_setting($data[$name]);
                if ($error !== '') {
                    $root->errors[$name] = (object) ['data' => $data[$name], 'id' => $setting->get_id(), 'error' => $error];
                }
            }
        });
        $draft->save();
        try {
            if ($draft->values() !== []) {
                styles::file($draft, right_to_left());
            }
            return '';
        } catch (failure $failure) {
            return $failure->words();
        }
    }

    /**
     * Shows the draft to everybody.
     *
     * @param draft $draft
     */
    public static function publish(draft $draft): void {
        $values = $draft->values();
        $files = [];
        foreach (array_intersect_key($values, fields::files()) as $name => $value) {
            $files[$name] = files::stored($name, $value, $draft->userid);
        }
        publisher::publish($values, array_filter($files));
        $draft->discard();
        // Moodle would go on with the old styles until somebody asked for the new ones: whoever publishes wants to see them.
        theme_build_css_for_themes([theme_config::load('lectern')], [right_to_left() ? 'rtl' : 'ltr']);
    }
}
