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

namespace local_lectern_profile\output;

use core\output\renderer_base;
use local_lectern_profile\content;
use local_lectern_profile\fact;
use local_lectern_profile\local\guard;
use local_lectern_profile\local\part;
use local_lectern_profile\table;

/**
 * A section of a record as HTML: by its own template, or its facts and tables as they are.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class part_html {
    /**
     * The HTML.
     *
     * @param part $part
     * @param renderer_base $output
     * @return string Empty where it cannot be shown.
     */
    public static function render(part $part, renderer_base $output): string {
        $content = $part->content;
        return trim((string) guard::attempt($part->name, fn(): string => $content->template === ''
            ? $output->render_from_template('local_lectern_profile/content', self::export($content))
            : $output->render_from_template($content->template, $content->data)));
    }

    /**
     * Facts and tables for the template.
     *
     * @param content $content
     * @return array
     */
    private static function export(content $content): array {
        return [
            'hasfacts' => $content->facts !== [],
            'facts' => array_values(array_map(fn(fact $fact): array => [
                'label' => $fact->label,
                'value' => $fact->value,
                'url' => $fact->url,
                'missing' => $fact->missing,
            ], $content->facts)),
            'tables' => array_values(array_map(fn(table $table): array => [
                'caption' => $table->caption,
                'head' => array_values($table->head),
                'rows' => array_values(array_map(fn(array $row): array => ['cells' => array_values($row)], $table->rows)),
            ], $content->tables)),
        ];
    }
}
