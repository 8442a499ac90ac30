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

use theme_lectern\local\colour\colour;

/**
 * A colour at a place in the stylesheet, and what it will be in the dark.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class part {
    /** @var bool Whether it has to be the same in both schemes. */
    public bool $kept = false;
    /** @var bool Whether the dark colour is the one that its role always has. */
    public bool $usual = true;

    /**
     * Constructor.
     *
     * @param int $at
     * @param int $length
     * @param string $form
     * @param colour $light
     * @param float $alpha
     * @param string $role
     * @param string|null $pair
     * @param colour $dark
     */
    public function __construct(
        /** @var int Bytes from the start of the CSS. */
        public readonly int $at,
        /** @var int Bytes. */
        public readonly int $length,
        /** @var string One of `colour`, `triple`; `known` for a variable that differs by itself. */
        public readonly string $form,
        /** @var colour In the light. */
        public readonly colour $light,
        /** @var float Its opacity, 0 to 1. */
        public readonly float $alpha,
        /** @var string One of TEXT, SURFACE, BORDER. */
        public string $role,
        /** @var string|null What it shares with the colours that it stands with. */
        public readonly ?string $pair,
        /** @var colour In the dark. */
        public colour $dark,
        /** @var colour|null In the dark if it is left alone, where that is not the light one. */
        public readonly ?colour $untouched = null,
    ) {
    }
}
