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

namespace local_lectern_profile\hook;

use core\attribute\label;
use core\attribute\tags;
use local_lectern_profile\section;

/**
 * Asks plugins for their sections of the learning record.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Asks plugins for their sections of the learning record')]
#[tags('user', 'profile')]
final class collect_sections {
    /** @var section[] Sections by name. */
    private array $sections = [];

    /**
     * Adds a section. The first of a name stays.
     *
     * @param section $section
     */
    public function add_section(section $section): void {
        $this->sections[$section->get_name()] ??= $section;
    }

    /**
     * The sections.
     *
     * @return section[] By name, in the order in which they came.
     */
    public function get_sections(): array {
        return $this->sections;
    }
}
