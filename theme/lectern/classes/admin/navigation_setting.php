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
use theme_lectern\local\fields\navigation;

/**
 * Who sees which entry of the primary navigation: a table of boxes.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class navigation_setting extends admin_setting {
    use drafted;

    #[\Override]
    public function get_setting() {
        $value = $this->config_read($this->name);
        return $value === null ? null : navigation::read((string) $value);
    }

    #[\Override]
    public function write_setting($data) {
        if (is_string($data)) {
            return $this->store($data);
        }
        $table = [];
        foreach (navigation::ENTRIES as $entry) {
            // The form sends the audience as the key of a checked box, the configuration has it as a value.
            $sent = is_array($data[$entry] ?? null) ? $data[$entry] : [];
            $table[$entry] = array_is_list($sent) ? $sent : array_keys(array_filter($sent));
        }
        return $this->store(navigation::write($table));
    }

    #[\Override]
    public function output_html($data, $query = '') {
        global $OUTPUT;
        $table = is_array($data) ? $data : navigation::read((string) $this->get_defaultsetting());
        $element = $OUTPUT->render_from_template('theme_lectern/admin_navigation', [
            'id' => $this->get_id(),
            'name' => $this->get_full_name(),
            'readonly' => $this->is_readonly(),
            'audiences' => array_map($this->audience(...), navigation::AUDIENCES),
            'entries' => array_map(fn(string $entry): array => $this->entry($entry, $table[$entry] ?? []), navigation::ENTRIES),
        ]);
        return format_admin_setting($this, $this->visiblename, $element, $this->description, false, '', null, $query);
    }

    /**
     * A column.
     *
     * @param string $audience
     * @return string[]
     */
    private function audience(string $audience): array {
        return ['audience' => $audience, 'label' => get_string("audience_{$audience}", 'theme_lectern')];
    }

    /**
     * A row.
     *
     * @param string $entry
     * @param array $checked As stored or as sent.
     * @return array
     */
    private function entry(string $entry, array $checked): array {
        $label = get_string("entry_{$entry}", 'theme_lectern');
        $names = array_is_list($checked) ? $checked : array_keys(array_filter($checked));
        return ['entry' => $entry, 'label' => $label, 'boxes' => array_map(fn(string $audience): array => [
            'entry' => $entry,
            'checked' => in_array($audience, $names, true),
            'title' => get_string('navigation_box', 'theme_lectern', [
                'entry' => $label, 'audience' => get_string("audience_{$audience}", 'theme_lectern'),
            ]),
        ] + $this->audience($audience), navigation::AUDIENCES)];
    }
}
