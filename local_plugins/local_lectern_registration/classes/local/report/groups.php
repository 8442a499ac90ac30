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
 * The people in groups, each with what was counted of it; what is beyond a long list's end is counted together.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class groups {
    /** @var int So many groups stand for themselves. */
    public const MOST = 50;

    /**
     * Constructor.
     *
     * @param array<int|string, tally> $tallies By key of the group, in the order in which they are shown.
     * @param tally|null $rest Of all other groups.
     * @param int $others Number of other groups.
     */
    public function __construct(
        /** @var array<int|string, tally> By key of the group, in the order in which they are shown. */
        public readonly array $tallies,
        /** @var tally|null Of all other groups. */
        public readonly ?tally $rest = null,
        /** @var int Number of other groups. */
        public readonly int $others = 0,
    ) {
    }

    /**
     * The largest groups first. People of no group are never among the others.
     *
     * @param array<int|string, tally> $tallies By key of the group; '' is none.
     * @return self
     */
    public static function largest(array $tallies): self {
        $none = array_intersect_key($tallies, ['' => true]);
        $groups = array_diff_key($tallies, $none);
        uasort($groups, static fn(tally $a, tally $b): int => $b->people <=> $a->people);
        $rest = array_slice($groups, self::MOST, null, true);
        return new self(
            array_slice($groups, 0, self::MOST, true) + $none,
            $rest ? array_reduce($rest, static fn(tally $sum, tally $one): tally => $sum->plus($one), new tally()) : null,
            count($rest),
        );
    }
}
