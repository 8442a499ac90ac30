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

use local_lectern_profile\audience;
use local_lectern_profile\section;
use local_lectern_profile\subject;

/**
 * A section as administrators have set it.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class placed {
    /**
     * Constructor.
     *
     * @param section $section
     * @param bool $shown Whether it is part of the record at all.
     * @param audience[] $audiences Who sees it.
     */
    public function __construct(
        /** @var section The section. */
        public readonly section $section,
        /** @var bool Whether it is part of the record at all. */
        public readonly bool $shown,
        /** @var audience[] Who sees it. */
        public readonly array $audiences,
    ) {
    }

    /**
     * Whether it is shown to those who look at a person.
     *
     * @param subject $subject
     * @return bool
     */
    public function is_for(subject $subject): bool {
        if (!$this->shown || $subject->all) {
            return $this->shown;
        }
        return array_filter($subject->audiences, fn(audience $one): bool => in_array($one, $this->audiences, true)) !== [];
    }
}
