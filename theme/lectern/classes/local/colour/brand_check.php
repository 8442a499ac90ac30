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

namespace theme_lectern\local\colour;

/**
 * Whether text in a brand colour can be read on the theme's papers.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class brand_check {
    /**
     * Constructor.
     *
     * @param bool $dark Whether the colour stands on the dark papers.
     */
    public function __construct(
        /** @var bool Whether the colour stands on the dark papers. */
        private readonly bool $dark,
    ) {
    }

    /**
     * What is wrong with a colour, with the nearest that passes.
     *
     * @param string $value What an administrator wrote.
     * @return string Empty where it passes.
     */
    public function problem(string $value): string {
        try {
            $colour = colour::from_hex($value);
        } catch (\invalid_parameter_exception) {
            return get_string('problem_colour', 'theme_lectern', $value);
        }
        $papers = tokens::papers($this->dark);
        $ratio = contrast::least($colour, $papers);
        if ($ratio >= contrast::TEXT) {
            return '';
        }
        return get_string($this->dark ? 'problem_contrastdark' : 'problem_contrast', 'theme_lectern', [
            'colour' => $colour->hex(),
            // Cut, not rounded: 4.49 must not read as the 4.5 that is asked for.
            'ratio' => sprintf('%.1F', floor($ratio * 10) / 10),
            'nearest' => contrast::reach($colour, $papers, $this->dark)->hex(),
        ]);
    }
}
