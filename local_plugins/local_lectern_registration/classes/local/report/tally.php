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

namespace local_lectern_registration\local\report;

/**
 * What was counted of a number of people: how many are asked, how many are complete, and who lacks which field.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tally {
    /**
     * Constructor.
     *
     * @param int $people Of whom the form is asked.
     * @param int $complete Who have nothing left to answer.
     * @param int $waiting Who lack something that they cannot fill themselves.
     * @param array<string, array{asked: int, missing: int, locked: int}> $fields By name.
     */
    public function __construct(
        /** @var int Of whom the form is asked. */
        public readonly int $people = 0,
        /** @var int Who have nothing left to answer. */
        public readonly int $complete = 0,
        /** @var int Who lack something that they cannot fill themselves. */
        public readonly int $waiting = 0,
        /** @var array<string, array{asked: int, missing: int, locked: int}> By name. */
        public readonly array $fields = [],
    ) {
    }

    /**
     * Both together.
     *
     * @param self $other
     * @return self
     */
    public function plus(self $other): self {
        $fields = $this->fields;
        foreach ($other->fields as $name => $counts) {
            foreach ($counts as $what => $count) {
                $fields[$name][$what] = ($fields[$name][$what] ?? 0) + $count;
            }
        }
        return new self(
            $this->people + $other->people,
            $this->complete + $other->complete,
            $this->waiting + $other->waiting,
            $fields,
        );
    }

    /**
     * The fields that somebody lacks.
     *
     * @return array<string, array{asked: int, missing: int, locked: int}> By name, the one that most lack first.
     */
    public function lacking(): array {
        $lacking = array_filter($this->fields, static fn(array $field): bool => $field['missing'] + $field['locked'] > 0);
        uasort($lacking, static fn(array $a, array $b): int
            => $b['missing'] + $b['locked'] <=> $a['missing'] + $a['locked']);
        return $lacking;
    }
}
