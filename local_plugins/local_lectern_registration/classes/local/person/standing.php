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

namespace local_lectern_registration\local\person;

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\source;

/**
 * How one person stands: what to ask, and what is missing but cannot be asked of them.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class standing {
    /**
     * Constructor.
     *
     * @param array<string, array{field, source}> $missing What to ask, by name, in the form's order.
     * @param string[] $locked Names of what is missing and not the person's to fill, by how they log in or what they may.
     */
    public function __construct(
        /** @var array<string, array{field, source}> What to ask, by name, in the form's order. */
        public readonly array $missing,
        /** @var string[] Names of what is missing and not the person's to fill, by how they log in or what they may. */
        public readonly array $locked = [],
    ) {
    }

    /**
     * Whether there is nothing to ask.
     *
     * @return bool
     */
    public function is_complete(): bool {
        return !$this->missing;
    }
}
