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
 * A pattern that a whole value has to match. All its ways are followed at once, character by character, so that no value is slow;
 * amd/src/pattern.ts does the same.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pattern {
    /** @var int The state in which a value has matched. */
    private const MATCH = 0;

    /** @var array[] Each state: the ranges of its set, or null, and where it leads. */
    private array $states = [[null, []]];

    /** @var int Where a value begins. */
    private readonly int $start;

    /**
     * Constructor.
     *
     * @param pattern_node $node
     */
    private function __construct(
        /** @var pattern_node What it was read as. */
        private readonly pattern_node $node,
    ) {
        $this->start = $this->build($node, self::MATCH);
    }

    /**
     * Reads a pattern.
     *
     * @param string $text
     * @return self
     * @throws pattern_error
     */
    public static function compile(string $text): self {
        return new self(pattern_parser::parse($text));
    }

    /**
     * Whether the whole of a value matches.
     *
     * @param string $value
     * @return bool
     */
    public function matches(string $value): bool {
        if (!characters::valid($value)) {
            return false;
        }
        $current = $this->from([$this->start]);
        foreach (characters::split($value) as $char) {
            $point = mb_ord($char, 'UTF-8');
            $next = [];
            foreach ($current as $state) {
                foreach ($this->states[$state][0] ?? [] as [$first, $last]) {
                    if ($point >= $first && $point <= $last) {
                        $next[] = $this->states[$state][1][0];
                        break;
                    }
                }
            }
            if (!$next) {
                return false;
            }
            $current = $this->from($next);
        }
        return in_array(self::MATCH, $current, true);
    }

    /**
     * How long a value is at least that matches.
     *
     * @return int|null Null where no value can match.
     */
    public function shortest(): ?int {
        return $this->node->span()[0] ?? null;
    }

    /**
     * How long a value is at most that matches.
     *
     * @return int|null Null where there is no end, or no value can match.
     */
    public function longest(): ?int {
        return $this->node->span()[1] ?? null;
    }

    /**
     * Whether any value within some lengths can match.
     *
     * @param int $least
     * @param int $most
     * @return bool
     */
    public function matches_within(int $least, int $most): bool {
        $current = $this->from([$this->start]);
        for ($length = 0; $length <= $most && $current; $length++) {
            if ($length >= $least && in_array(self::MATCH, $current, true)) {
                return true;
            }
            $next = [];
            foreach ($current as $state) {
                if (pattern_node::held($this->states[$state][0] ?? [])) {
                    $next[] = $this->states[$state][1][0];
                }
            }
            $current = $this->from($next);
        }
        return false;
    }

    /**
     * Adds the states of a part.
     *
     * @param pattern_node $node
     * @param int $next Where the part leads.
     * @return int Where it begins.
     */
    private function build(pattern_node $node, int $next): int {
        switch ($node->type) {
            case pattern_node::SET:
                return $this->add($node->ranges, [$next]);
            case pattern_node::ROW:
                return array_reduce(array_reverse($node->parts), fn(int $to, pattern_node $part): int => $this->build($part, $to), $next);
            case pattern_node::CHOICE:
                return $this->add(null, array_map(fn(pattern_node $part): int => $this->build($part, $next), $node->parts));
        }
        [$part] = $node->parts;
        $to = $next;
        if ($node->most === null) {
            $to = $this->add(null, [$next]);
            $this->states[$to][1][] = $this->build($part, $to);
        }
        for ($time = $node->least; $time < ($node->most ?? 0); $time++) {
            $to = $this->add(null, [$next, $this->build($part, $to)]);
        }
        for ($time = 0; $time < $node->least; $time++) {
            $to = $this->build($part, $to);
        }
        return $to;
    }

    /**
     * Adds a state.
     *
     * @param array[]|null $ranges
     * @param int[] $leads
     * @return int
     */
    private function add(?array $ranges, array $leads): int {
        $this->states[] = [$ranges, $leads];
        return count($this->states) - 1;
    }

    /**
     * The states that wait for a character, or have matched, which some states lead to without one.
     *
     * @param int[] $states
     * @return int[] Each once.
     */
    private function from(array $states): array {
        $seen = [];
        $found = [];
        while ($states) {
            $state = array_pop($states);
            if (isset($seen[$state])) {
                continue;
            }
            $seen[$state] = true;
            if ($this->states[$state][0] !== null || $state === self::MATCH) {
                $found[] = $state;
            } else {
                array_push($states, ...$this->states[$state][1]);
            }
        }
        return $found;
    }
}
