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

namespace local_lectern_people\local\team;

use core_text;
use moodle_url;

/**
 * What of a team is looked at: whose, which part, in which order, and which page of it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class view {
    /** @var string[] Orders. */
    public const ORDERS = ['name', 'namedown', 'seen', 'seendown'];
    /** @var int[] How many people may stand on a page. */
    public const SIZES = [10, 25, 50, 100];
    /** @var int How many stand there until something else is chosen. */
    public const SIZE = 25;
    /** @var int The last page that can be asked for: a number that no database can reach is none. */
    public const LAST = 999999;
    /** @var int Days after which somebody counts as not seen for long. */
    public const LONG = 30;

    /** @var string What names have to contain, '' for anything. */
    public readonly string $search;
    /** @var bool Only those who were not here for LONG days. */
    public readonly bool $unseen;
    /** @var string One of ORDERS. */
    public readonly string $order;
    /** @var int Which page, from 0. */
    public readonly int $page;
    /** @var int People on a page. */
    public readonly int $size;

    /**
     * Constructor. What cannot be becomes what holds until something is chosen.
     *
     * @param int $managerid Whose team.
     * @param bool $direct Only those without anybody between.
     * @param string $search What names have to contain.
     * @param bool $unseen Only those who were not here for long.
     * @param string $order One of ORDERS.
     * @param int $page From 0.
     * @param int $size People on a page.
     */
    public function __construct(
        /** @var int Whose team. */
        public readonly int $managerid,
        /** @var bool Only those without anybody between. */
        public readonly bool $direct = true,
        string $search = '',
        bool $unseen = false,
        string $order = 'name',
        int $page = 0,
        int $size = self::SIZE,
    ) {
        $this->search = core_text::substr(trim(fix_utf8($search)), 0, 100);
        // An order or a choice by what is hidden would tell it.
        $seen = access::shows('lastaccess');
        $this->unseen = $unseen && $seen;
        $this->order = in_array($order, self::ORDERS, true) && ($seen || !str_starts_with($order, 'seen')) ? $order : 'name';
        $this->page = max(0, min($page, self::LAST));
        $this->size = max(1, min($size, max(self::SIZES)));
    }

    /**
     * What the address says.
     *
     * @param int $viewerid Whose team it is where the address does not say.
     * @return self
     */
    public static function from_request(int $viewerid): self {
        return new self(
            optional_param('manager', 0, PARAM_INT) ?: $viewerid,
            optional_param('scope', 'direct', PARAM_ALPHA) !== 'all',
            optional_param('search', '', PARAM_NOTAGS),
            optional_param('unseen', false, PARAM_BOOL),
            optional_param('order', 'name', PARAM_ALPHA),
            optional_param('page', 0, PARAM_INT),
            optional_param('size', self::SIZE, PARAM_INT),
        );
    }

    /**
     * The same on another page.
     *
     * @param int $page
     * @return self
     */
    public function at(int $page): self {
        return new self($this->managerid, $this->direct, $this->search, $this->unseen, $this->order, $page, $this->size);
    }

    /**
     * Whether only some of the people are asked for.
     *
     * @return bool
     */
    public function is_narrowed(): bool {
        return $this->search !== '' || $this->unseen;
    }

    /**
     * The address that says the same.
     *
     * @param array $changes Parameters that are to be others; null leaves one out.
     * @return moodle_url
     */
    public function url(array $changes = []): moodle_url {
        return new moodle_url('/local/lectern_people/team.php', array_filter(
            array_merge($this->params(), $changes),
            fn(mixed $value): bool => $value !== null,
        ));
    }

    /**
     * The parameters that are not what holds anyway.
     *
     * @return array
     */
    public function params(): array {
        global $USER;
        $all = [
            'manager' => [$this->managerid, (int) $USER->id],
            'scope' => [$this->direct ? 'direct' : 'all', 'direct'],
            'search' => [$this->search, ''],
            'unseen' => [(int) $this->unseen, 0],
            'order' => [$this->order, 'name'],
            'page' => [$this->page, 0],
            'size' => [$this->size, self::SIZE],
        ];
        return array_map(
            fn(array $pair): int|string => $pair[0],
            array_filter($all, fn(array $pair): bool => $pair[0] !== $pair[1]),
        );
    }
}
