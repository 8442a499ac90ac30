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
 * A part of a pattern: a set of characters, some parts in a row, some to choose from, or one repeated.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pattern_node {
    /** @var string One character of a set. */
    public const SET = 'set';
    /** @var string Parts in a row. */
    public const ROW = 'row';
    /** @var string One of some parts. */
    public const CHOICE = 'choice';
    /** @var string A part again and again. */
    public const REPEAT = 'repeat';

    /** @var array[] What a value can hold: no control characters but line breaks, no < and no >. First and last of each range. */
    private const HELD = [[0xA, 0xA], [0x20, 0x3B], [0x3D, 0x3D], [0x3F, 0x7E], [0xA0, 0xD7FF], [0xE000, 0xFFFC], [0x10000, 0x10FFFF]];

    /**
     * Constructor.
     *
     * @param string $type
     * @param int $size
     * @param array[] $ranges
     * @param self[] $parts
     * @param int $least
     * @param int|null $most
     */
    private function __construct(
        /** @var string Which of the types. */
        public readonly string $type,
        /** @var int How many states it takes at most, at least one. */
        public readonly int $size,
        /** @var array[] Of a set: first and last code point of each range. */
        public readonly array $ranges = [],
        /** @var self[] Of a row or a choice: the parts; of a repetition: the one. */
        public readonly array $parts = [],
        /** @var int Of a repetition: how often at least. */
        public readonly int $least = 0,
        /** @var int|null Of a repetition: how often at most; null for ever. */
        public readonly ?int $most = null,
    ) {
    }

    /**
     * A set of characters.
     *
     * @param array[] $ranges
     * @return self
     */
    public static function set(array $ranges): self {
        return new self(self::SET, 1, $ranges);
    }

    /**
     * Parts in a row.
     *
     * @param self[] $parts
     * @return self
     */
    public static function row(array $parts): self {
        return count($parts) === 1 ? $parts[0]
            : new self(self::ROW, max(1, array_sum(array_map(fn(self $part): int => $part->size, $parts))), [], $parts);
    }

    /**
     * One of some parts.
     *
     * @param self[] $parts
     * @return self
     */
    public static function choice(array $parts): self {
        return count($parts) === 1 ? $parts[0]
            : new self(self::CHOICE, 1 + array_sum(array_map(fn(self $part): int => $part->size, $parts)), [], $parts);
    }

    /**
     * A part again and again.
     *
     * @param self $part
     * @param int $least
     * @param int|null $most Null for ever.
     * @return self
     */
    public static function repeat(self $part, int $least, ?int $most): self {
        $size = $most === null ? $part->size * ($least + 1) + 1 : $part->size * $most + $most - $least;
        return new self(self::REPEAT, max(1, $size), [], [$part], $least, $most);
    }

    /**
     * Whether a value can hold any character of some ranges.
     *
     * @param array[] $ranges
     * @return bool
     */
    public static function held(array $ranges): bool {
        foreach ($ranges as [$first, $last]) {
            foreach (self::HELD as [$from, $to]) {
                if ($first <= $to && $last >= $from) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How long the values are that it matches.
     *
     * @return array|null Least and most; most is null where there is no end. Null where it matches no value at all.
     */
    public function span(): ?array {
        $spans = array_map(fn(self $part): ?array => $part->span(), $this->parts);
        return match ($this->type) {
            self::SET => self::held($this->ranges) ? [1, 1] : null,
            self::ROW => in_array(null, $spans, true) ? null : [
                array_sum(array_column($spans, 0)),
                in_array(null, array_column($spans, 1), true) ? null : array_sum(array_column($spans, 1)),
            ],
            self::CHOICE => self::widest(array_filter($spans)),
            self::REPEAT => $this->repeated($spans[0]),
        };
    }

    /**
     * From the shortest to the longest of some.
     *
     * @param array[] $spans
     * @return array|null
     */
    private static function widest(array $spans): ?array {
        $most = array_column($spans, 1);
        return $spans ? [min(array_column($spans, 0)), in_array(null, $most, true) ? null : max($most)] : null;
    }

    /**
     * How long it is when it is repeated.
     *
     * @param array|null $span Of one.
     * @return array|null
     */
    private function repeated(?array $span): ?array {
        if ($span === null || $span[1] === 0) {
            return $span !== null || $this->least === 0 ? [0, 0] : null;
        }
        $most = match (true) {
            $this->most === 0 => 0,
            $this->most === null || $span[1] === null => null,
            default => $this->most * $span[1],
        };
        return [$this->least * $span[0], $most];
    }
}
