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
 * Reads a pattern. The subset is ours, so that it means the same in the browser (amd/src/pattern_parser.ts) and is never slow.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pattern_parser {
    /** @var int Characters that a pattern may have. */
    public const LENGTH = 500;
    /** @var int States that it may take. */
    public const STATES = 2000;
    /** @var int How often something may be repeated, where it is counted. */
    public const TIMES = 1000;

    /** @var array[] What \d, \w and \s stand for, in ASCII. */
    private const CLASSES = [
        'd' => [[0x30, 0x39]],
        'w' => [[0x30, 0x39], [0x41, 0x5A], [0x5F, 0x5F], [0x61, 0x7A]],
        's' => [[0x09, 0x0D], [0x20, 0x20]],
    ];

    /** @var string[] The pattern's characters. */
    private array $points;

    /** @var int Which is next. */
    private int $at = 0;

    /**
     * Constructor.
     *
     * @param string $text
     */
    private function __construct(string $text) {
        $this->points = characters::split($text);
    }

    /**
     * Reads a pattern.
     *
     * @param string $text
     * @return pattern_node
     * @throws pattern_error
     */
    public static function parse(string $text): pattern_node {
        if (!characters::valid($text)) {
            throw new pattern_error('encoding', 1);
        }
        $parser = new self($text);
        if (count($parser->points) > self::LENGTH) {
            throw new pattern_error('long', self::LENGTH + 1);
        }
        $node = $parser->choice();
        if ($parser->at < count($parser->points)) {
            throw new pattern_error('unexpected', $parser->at + 1);
        }
        return $node;
    }

    /**
     * The next character.
     *
     * @param int $ahead How many after it.
     * @return string Empty at the end.
     */
    private function peek(int $ahead = 0): string {
        return $this->points[$this->at + $ahead] ?? '';
    }

    /**
     * Parts with | between them.
     *
     * @return pattern_node
     */
    private function choice(): pattern_node {
        $parts = [$this->row()];
        while ($this->peek() === '|') {
            $this->at++;
            $parts[] = $this->row();
        }
        return $this->bounded(pattern_node::choice($parts));
    }

    /**
     * Parts in a row.
     *
     * @return pattern_node
     */
    private function row(): pattern_node {
        $parts = [];
        while (!in_array($this->peek(), ['', '|', ')'], true)) {
            $parts[] = $this->repeated($this->atom());
        }
        return $this->bounded(pattern_node::row($parts));
    }

    /**
     * One character, set or group.
     *
     * @return pattern_node
     */
    private function atom(): pattern_node {
        $start = $this->at + 1;
        $point = $this->points[$this->at++];
        switch ($point) {
            case '(':
                return $this->group($start);
            case '[':
                return pattern_node::set($this->set($start));
            case '.':
                return pattern_node::set([[0, 9], [0xB, 0x10FFFF]]);
            case '\\':
                return pattern_node::set($this->escape($start));
            case '^':
            case '$':
                throw new pattern_error('anchor', $start);
            case '?':
            case '*':
            case '+':
            case '{':
                throw new pattern_error('repeat', $start);
            case ']':
            case '}':
                throw new pattern_error('unexpected', $start);
        }
        return pattern_node::set([[mb_ord($point, 'UTF-8'), mb_ord($point, 'UTF-8')]]);
    }

    /**
     * What stands in parentheses; the first was read.
     *
     * @param int $start Where it was.
     * @return pattern_node
     */
    private function group(int $start): pattern_node {
        if ($this->peek() === '?') {
            if ($this->peek(1) !== ':') {
                throw new pattern_error('group', $start);
            }
            $this->at += 2;
        }
        $node = $this->choice();
        if ($this->peek() !== ')') {
            throw new pattern_error('unclosed', $start);
        }
        $this->at++;
        return $node;
    }

    /**
     * What stands after a backslash.
     *
     * @param int $start Where the backslash was.
     * @return array[] Ranges.
     */
    private function escape(int $start): array {
        $point = $this->peek();
        $this->at++;
        if (isset(self::CLASSES[strtolower($point)])) {
            return ctype_lower($point) ? self::CLASSES[$point] : self::all_but(self::CLASSES[strtolower($point)]);
        }
        if (preg_match('/^[1-9k]$/D', $point)) {
            throw new pattern_error('backreference', $start);
        }
        if ($point === 'n') {
            return [[0xA, 0xA]];
        }
        if (!preg_match('/^[ !-\/:-@\[-`{-~]$/D', $point)) {
            throw new pattern_error('escape', $start);
        }
        return [[ord($point), ord($point)]];
    }

    /**
     * What stands in brackets; the first was read.
     *
     * @param int $start Where it was.
     * @return array[] Ranges.
     */
    private function set(int $start): array {
        $not = $this->peek() === '^';
        $this->at += (int) $not;
        $ranges = [];
        while ($this->peek() !== ']') {
            if ($this->peek() === '') {
                throw new pattern_error('unclosed', $start);
            }
            array_push($ranges, ...$this->member(!$ranges));
        }
        $this->at++;
        if (!$ranges) {
            throw new pattern_error('class', $start);
        }
        return $not ? self::all_but($ranges) : $ranges;
    }

    /**
     * A member of a set: a character, a range or what a backslash stands for.
     *
     * @param bool $first Whether it is the first.
     * @return array[] Ranges.
     */
    private function member(bool $first): array {
        $start = $this->at + 1;
        // A hyphen stands for itself at either end.
        if ($this->peek() === '-' && !$first && $this->peek(1) !== ']') {
            throw new pattern_error('range', $start);
        }
        $from = $this->endpoint();
        if ($this->peek() !== '-' || in_array($this->peek(1), [']', ''], true)) {
            return $from;
        }
        $this->at++;
        $to = $this->endpoint();
        $single = fn(array $ranges): bool => count($ranges) === 1 && $ranges[0][0] === $ranges[0][1];
        if (!$single($from) || !$single($to) || $from[0][0] > $to[0][0]) {
            throw new pattern_error('range', $start);
        }
        return [[$from[0][0], $to[0][0]]];
    }

    /**
     * What a range in a set can begin and end with, or stands alone.
     *
     * @return array[] Ranges.
     */
    private function endpoint(): array {
        $start = $this->at + 1;
        $point = $this->points[$this->at++];
        if ($point === '\\') {
            return $this->escape($start);
        }
        if ($point === '[') {
            throw new pattern_error('unexpected', $start);
        }
        return [[mb_ord($point, 'UTF-8'), mb_ord($point, 'UTF-8')]];
    }

    /**
     * How often something is repeated.
     *
     * @param pattern_node $node
     * @return pattern_node
     */
    private function repeated(pattern_node $node): pattern_node {
        $start = $this->at + 1;
        $times = match ($this->peek()) {
            '?' => [0, 1],
            '*' => [0, null],
            '+' => [1, null],
            '{' => $this->count($start),
            default => null,
        };
        if ($times === null) {
            return $node;
        }
        $this->at++;
        if (in_array($this->peek(), ['?', '*', '+', '{'], true)) {
            throw new pattern_error('double', $this->at + 1);
        }
        return $this->bounded(pattern_node::repeat($node, ...$times), $start);
    }

    /**
     * What stands in braces; leaves the last to be read.
     *
     * @param int $start Where the first is.
     * @return array Least and most.
     */
    private function count(int $start): array {
        $text = implode('', array_slice($this->points, $this->at, 11));
        if (!preg_match('/^\{(\d{1,4})(,(\d{0,4}))?\}/', $text, $found)) {
            throw new pattern_error('count', $start);
        }
        $least = (int) $found[1];
        $most = match (true) {
            !isset($found[2]) => $least,
            $found[3] === '' => null,
            default => (int) $found[3],
        };
        if (max($least, (int) $most) > self::TIMES || ($most !== null && $most < $least)) {
            throw new pattern_error('count', $start);
        }
        $this->at += strlen($found[0]) - 1;
        return [$least, $most];
    }

    /**
     * A part that is not too large.
     *
     * @param pattern_node $node
     * @param int|null $position Where it became so, if not here.
     * @return pattern_node
     */
    private function bounded(pattern_node $node, ?int $position = null): pattern_node {
        if ($node->size > self::STATES) {
            throw new pattern_error('large', $position ?? max(1, $this->at));
        }
        return $node;
    }

    /**
     * All characters but some.
     *
     * @param array[] $ranges
     * @return array[] Ranges.
     */
    private static function all_but(array $ranges): array {
        usort($ranges, fn(array $one, array $other): int => $one[0] <=> $other[0]);
        $left = [];
        $from = 0;
        foreach ($ranges as [$first, $last]) {
            if ($first > $from) {
                $left[] = [$from, $first - 1];
            }
            $from = max($from, $last + 1);
        }
        if ($from <= 0x10FFFF) {
            $left[] = [$from, 0x10FFFF];
        }
        return $left;
    }
}
