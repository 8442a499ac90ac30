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

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_profile\audience;
use local_lectern_profile\local\arrangement;
use local_lectern_profile\local\guard;
use local_lectern_profile\local\placed;
use local_lectern_profile\local\sections;
use moodle_url;

/**
 * The sections of the record for administrators: which, in which order, and who sees them.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_choices implements renderable, templatable {
    /** @var audience[] In the order of the columns. */
    public const COLUMNS = [audience::SELF, audience::MANAGER, audience::TEACHER, audience::EVERYONE];

    /**
     * Constructor.
     *
     * @param moodle_url $url Of the page.
     */
    public function __construct(
        /** @var moodle_url Of the page. */
        private readonly moodle_url $url,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $CFG;
        $rows = array_values(array_map($this->row(...), arrangement::all()));
        foreach (array_keys($rows) as $place) {
            $rows[$place] += ['first' => $place === 0, 'last' => $place === count($rows) - 1];
        }
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'columns' => array_map(fn(audience $audience): array => ['label' => self::label($audience)], self::COLUMNS),
            'sections' => $rows,
            'reseturl' => (new moodle_url($this->url, ['do' => 'reset']))->out(false),
            'viewurl' => (new moodle_url('/local/lectern_profile/view.php'))->out(false),
        ] + ((int) $CFG->branch < 500 ? [
            'switchclass' => 'custom-control custom-switch',
            'inputclass' => 'custom-control-input',
            'labelclass' => 'custom-control-label',
        ] : [
            'switchclass' => 'form-check form-switch',
            'inputclass' => 'form-check-input',
            'labelclass' => 'form-check-label',
        ]);
    }

    /**
     * A section.
     *
     * @param placed $placed
     * @return array
     */
    private function row(placed $placed): array {
        $section = $placed->section;
        $name = $section->get_name();
        return [
            'name' => $name,
            'title' => guard::attempt($name, $section->get_title(...)) ?? $name,
            'description' => guard::attempt($name, $section->get_description(...)) ?? '',
            'source' => sections::source($section),
            'shown' => $placed->shown,
            'audiences' => array_map(fn(audience $audience): array => [
                'audience' => $audience->value,
                'label' => self::label($audience),
                'checked' => in_array($audience, $placed->audiences, true),
            ], self::COLUMNS),
        ];
    }

    /**
     * A short name for a column.
     *
     * @param audience $audience
     * @return string
     */
    private static function label(audience $audience): string {
        return get_string('column:' . $audience->value, 'local_lectern_profile');
    }
}
