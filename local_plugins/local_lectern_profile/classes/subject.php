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

namespace local_lectern_profile;

use stdClass;

/**
 * The person whose record is shown, and as whom it is looked at.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class subject {
    /**
     * Constructor.
     *
     * @param stdClass $user The person: a whole row of the user table.
     * @param audience[] $audiences As whom it is looked at. In a preview these are not the current user's own.
     * @param bool $all Whether everything is shown: to administrators.
     * @param bool $preview Whether it is what others see: what the current user may do says nothing then.
     */
    public function __construct(
        /** @var stdClass The person: a whole row of the user table. */
        public readonly stdClass $user,
        /** @var audience[] As whom it is looked at. */
        public readonly array $audiences,
        /** @var bool Whether everything is shown. */
        public readonly bool $all = false,
        /** @var bool Whether it is what others see. */
        public readonly bool $preview = false,
    ) {
    }

    /**
     * Whether people look at their own record (and not at a preview of what others see).
     *
     * @return bool
     */
    public function is_self(): bool {
        return in_array(audience::SELF, $this->audiences, true);
    }
}
