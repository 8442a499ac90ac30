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

namespace local_lectern_people\local\admin;

use local_lectern_people\local\state;

/**
 * How many claims each source makes, and what became of them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tally {
    /**
     * Constructor.
     *
     * @param int[][] $counts By source and state.
     */
    private function __construct(
        /** @var int[][] By source and state. */
        private readonly array $counts,
    ) {
    }

    /**
     * As of the last sync.
     *
     * @return self
     */
    public static function now(): self {
        global $DB;
        $counts = [];
        $rows = $DB->get_recordset_sql(
            "SELECT source, state, COUNT(1) AS claims FROM {local_lectern_people_claim} GROUP BY source, state",
        );
        foreach ($rows as $row) {
            $counts[$row->source][$row->state] = (int) $row->claims;
        }
        $rows->close();
        return new self($counts);
    }

    /**
     * How many claims of a source are in a state.
     *
     * @param string $source
     * @param state $state
     * @return int
     */
    public function of(string $source, state $state): int {
        return $this->counts[$source][$state->value] ?? 0;
    }

    /**
     * How many claims of a source somebody has to see to.
     *
     * @param string $source
     * @return int
     */
    public function problems(string $source): int {
        return array_sum(array_intersect_key($this->counts[$source] ?? [], array_flip(state::PROBLEMS)));
    }
}
