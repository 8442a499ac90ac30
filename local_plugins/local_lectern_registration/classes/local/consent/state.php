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

namespace local_lectern_registration\local\consent;

/**
 * What somebody last said to a purpose, and the text that they can say yes or no to now.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class state {
    /**
     * Constructor.
     *
     * @param offer $offer
     * @param bool $archived
     * @param bool $answered
     * @param bool $given
     * @param int $answeredversion
     * @param string $source
     * @param int $timecreated
     */
    public function __construct(
        /** @var offer The current text; of an archived purpose the one that they agreed to. */
        public readonly offer $offer,
        /** @var bool Whether nobody is asked any more. */
        public readonly bool $archived,
        /** @var bool Whether they ever said yes or no. */
        public readonly bool $answered,
        /** @var bool Whether they consent. */
        public readonly bool $given,
        /** @var int Version of the text that they last answered, 0 where they never did. */
        public readonly int $answeredversion,
        /** @var string Where they said so: one of {@see consents::SOURCES}, or empty. */
        public readonly string $source,
        /** @var int When, 0 where they never did. */
        public readonly int $timecreated,
    ) {
    }

    /**
     * Whether the text that they agreed to is not the current one.
     *
     * @return bool
     */
    public function is_outdated(): bool {
        return $this->given && $this->answeredversion < $this->offer->version;
    }
}
