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

namespace local_lectern_people\local\sync;

/**
 * Who is managed by whom, to find circles and how far it goes up. Circles are found by Tarjan's algorithm, without recursion: a line of
 * managers may be long.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class graph {
    /** @var int[][] Managers of each person, as keys. */
    private array $managers = [];

    /**
     * Adds a relation.
     *
     * @param int $userid
     * @param int $managerid
     */
    public function add(int $userid, int $managerid): void {
        $this->managers[$userid][$managerid] = true;
    }

    /**
     * Whether there is a relation.
     *
     * @param int $userid
     * @param int $managerid
     * @return bool
     */
    public function has(int $userid, int $managerid): bool {
        return isset($this->managers[$userid][$managerid]);
    }

    /**
     * How many relations there are.
     *
     * @return int
     */
    public function count(): int {
        return array_sum(array_map('count', $this->managers));
    }

    /**
     * Takes out the relations that are part of a circle.
     *
     * @return int[][] Each as person and manager.
     */
    public function take_circles(): array {
        $group = $this->groups();
        $pairs = [];
        foreach ($this->managers as $userid => $managers) {
            foreach (array_keys($managers) as $managerid) {
                if (isset($this->managers[$managerid]) && $group[$userid] === $group[$managerid]) {
                    $pairs[] = [$userid, $managerid];
                    unset($this->managers[$userid][$managerid]);
                }
            }
        }
        return $pairs;
    }

    /**
     * How many steps the longest way up has, once circles are taken out.
     *
     * @return int
     */
    public function height(): int {
        $height = [];
        $highest = 0;
        foreach (array_keys($this->managers) as $start) {
            $stack = [$start];
            while ($stack !== []) {
                $userid = end($stack);
                $above = 0;
                foreach (array_keys($this->managers[$userid] ?? []) as $managerid) {
                    if (!isset($height[$managerid])) {
                        $stack[] = $managerid;
                        continue 2;
                    }
                    $above = max($above, $height[$managerid] + 1);
                }
                $height[$userid] = $above;
                array_pop($stack);
            }
            $highest = max($highest, $height[$start]);
        }
        return $highest;
    }

    /**
     * Groups people: those in one circle have one group, everybody else a group of their own.
     *
     * @return int[] Group by person, of all who have managers.
     */
    private function groups(): array {
        $index = $low = $group = $stack = $onstack = [];
        $next = 0;
        foreach (array_keys($this->managers) as $start) {
            if (isset($index[$start])) {
                continue;
            }
            // Each entry: a person, and which of their managers are still to be looked at.
            $walk = [[$start, null]];
            while ($walk !== []) {
                $top = array_key_last($walk);
                [$userid, $rest] = $walk[$top];
                if ($rest === null) {
                    $index[$userid] = $low[$userid] = $next++;
                    $stack[] = $userid;
                    $onstack[$userid] = true;
                    $rest = array_keys($this->managers[$userid] ?? []);
                }
                $managerid = array_pop($rest);
                $walk[$top][1] = $rest;
                if ($managerid !== null) {
                    if (!isset($index[$managerid])) {
                        $walk[] = [$managerid, null];
                    } else if (isset($onstack[$managerid])) {
                        $low[$userid] = min($low[$userid], $index[$managerid]);
                    }
                    continue;
                }
                array_pop($walk);
                if ($walk !== []) {
                    $below = $walk[array_key_last($walk)][0];
                    $low[$below] = min($low[$below], $low[$userid]);
                }
                if ($low[$userid] === $index[$userid]) {
                    do {
                        $member = array_pop($stack);
                        unset($onstack[$member]);
                        $group[$member] = $userid;
                    } while ($member !== $userid);
                }
            }
        }
        return $group;
    }
}
