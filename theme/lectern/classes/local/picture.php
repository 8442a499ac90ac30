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

namespace theme_lectern\local;

use moodle_url;

/**
 * A picture that an administrator gave the theme, with its size, so that a page can keep its place free.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class picture {
    /**
     * Constructor.
     *
     * @param moodle_url $url Where it is served.
     * @param int $width In pixels; 0 where the picture does not say.
     * @param int $height In pixels; 0 where the picture does not say.
     */
    public function __construct(
        /** @var moodle_url Where it is served. */
        public readonly moodle_url $url,
        /** @var int In pixels; 0 where the picture does not say. */
        public readonly int $width,
        /** @var int In pixels; 0 where the picture does not say. */
        public readonly int $height,
    ) {
    }
}
