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

namespace local_lectern_registration\local\rules;

/**
 * Why a value is not accepted.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problem {
    /**
     * Constructor.
     *
     * @param string $code A string problem:… tells it.
     * @param array $params What fills the string, by name.
     */
    public function __construct(
        /** @var string A string problem:… tells it. */
        public readonly string $code,
        /** @var array What fills the string, by name. */
        public readonly array $params = [],
    ) {
    }

    /**
     * What people are told. It never repeats what they wrote and has no < and no >, so that it is safe as HTML too.
     *
     * @return string
     */
    public function message(): string {
        return get_string("problem:{$this->code}", 'local_lectern_registration', $this->params);
    }
}
