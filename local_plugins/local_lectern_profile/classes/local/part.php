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

use local_lectern_profile\content;

/**
 * A section with what it shows of a person.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class part {
    /**
     * Constructor.
     *
     * @param string $name Of the section.
     * @param string $title Plain text.
     * @param content $content
     */
    public function __construct(
        /** @var string Of the section. */
        public readonly string $name,
        /** @var string Plain text. */
        public readonly string $title,
        /** @var content What it shows. */
        public readonly content $content,
    ) {
    }
}
