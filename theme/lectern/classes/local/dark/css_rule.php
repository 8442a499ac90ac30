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

namespace theme_lectern\local\dark;

/**
 * A block of declarations as the scanner found it; places are bytes from the start of the whole CSS.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class css_rule {
    /** @var array[] Of each declaration that may hold a colour: property in small letters, start and end of its value. */
    public array $declarations = [];
    /** @var int Of the brace that closes it. */
    public int $end = 0;

    /**
     * Constructor.
     *
     * @param string $prelude
     * @param int $start
     * @param bool $conditional
     * @param bool $untouched
     */
    public function __construct(
        /** @var string What stands before the brace: selectors, or an at-rule. */
        public readonly string $prelude,
        /** @var int Of what stands in the braces. */
        public readonly int $start,
        /** @var bool Whether it lies in an at-rule, so that it does not always hold. */
        public readonly bool $conditional,
        /** @var bool Whether its colours stay as they are, whatever they are. */
        public readonly bool $untouched,
    ) {
    }

    /**
     * Which scheme the variables of a rule for the whole page are of.
     *
     * @return string|null `light` or `dark`; null where it is no such rule or does not always hold.
     */
    public function scheme(): ?string {
        return match (true) {
            // Long lists of selectors are none, and looking through them takes time.
            $this->conditional, strlen($this->prelude) > 60 => null,
            (bool) preg_match('~(?:^|,)\s*:root\s*(?:,|$)~', $this->prelude) => 'light',
            (bool) preg_match('~^(?:html|:root)?\[data-bs-theme=["\']?dark["\']?\]$~', $this->prelude) => 'dark',
            default => null,
        };
    }
}
