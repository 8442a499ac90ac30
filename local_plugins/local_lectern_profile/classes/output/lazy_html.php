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

/**
 * A template of another plugin within one of ours, rendered only where it is printed: the PDF and the web service never do.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lazy_html implements \Stringable {
    /**
     * Constructor.
     *
     * @param string $template
     * @param array $data
     */
    public function __construct(
        /** @var string Name of the template. */
        private readonly string $template,
        /** @var array For the template. */
        private readonly array $data,
    ) {
    }

    /**
     * As HTML.
     *
     * @return string
     */
    public function __toString(): string {
        global $PAGE;
        return $PAGE->get_renderer('core')->render_from_template($this->template, $this->data);
    }
}
