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
use theme_lectern\local\fields\sections;

/**
 * The sections of the front page: a row each, with a box to show it and its place. Works without script.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections_setting extends admin_setting {
    use drafted;

    #[\Override]
    public function get_setting() {
        $value = $this->config_read($this->name);
        return $value === null ? null : $this->to_form((string) $value);
    }

    #[\Override]
    public function write_setting($data) {
        if (is_string($data)) {
            return $this->store($data);
        }
        $rows = [];
        foreach (sections::ALL as $index => $section) {
            $row = is_array($data[$section] ?? null) ? $data[$section] : [];
            // Two with one place keep the order they had on the page.
            $rows[$section] = [(int) ($row['place'] ?? $index + 1), (int) ($row['before'] ?? $index), !empty($row['shown'])];
        }
        uasort($rows, fn(array $one, array $two): int => $one <=> $two);
        return $this->store(sections::write(array_map(fn(array $row): bool => $row[2], $rows)));
    }

    #[\Override]
    public function output_html($data, $query = '') {
        global $CFG, $OUTPUT;
        $data = is_array($data) ? $data : $this->to_form((string) $this->get_defaultsetting());
        uasort($data, fn(array $one, array $two): int => $one['place'] <=> $two['place']);
        $rows = [];
        foreach (array_keys($data) as $section) {
            $row = $data[$section];
            $rows[] = [
                'section' => $section,
                'label' => get_string("section_{$section}", 'theme_lectern'),
                'shown' => !empty($row['shown']),
                'before' => count($rows),
                'places' => array_map(
                    fn(int $place): array => ['place' => $place, 'selected' => $place === (int) $row['place']],
                    range(1, count(sections::ALL)),
                ),
            ];
        }
        $element = $OUTPUT->render_from_template('theme_lectern/admin_sections', [
            'id' => $this->get_id(),
            'name' => $this->get_full_name(),
            'readonly' => $this->is_readonly(),
            'selectclass' => (int) $CFG->branch < 500 ? 'custom-select' : 'form-select',
            'sections' => $rows,
        ]);
        return format_admin_setting($this, $this->visiblename, $element, $this->description, false, '', null, $query);
    }

    /**
     * A value as the form sends it.
     *
     * @param string $value
     * @return array[] By section: shown and place.
     */
    private function to_form(string $value): array {
        $form = [];
        foreach (sections::read($value) as $section => $shown) {
            $form[$section] = ['shown' => $shown ? '1' : '0', 'place' => count($form) + 1];
        }
        return $form;
    }
}
