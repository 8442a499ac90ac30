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

namespace theme_lectern\local\transfer;

/**
 * A file of settings that is not taken, and why.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class refused extends \Exception {
    /**
     * Constructor.
     *
     * @param string[] $problems In words for an administrator; at least one.
     */
    public function __construct(
        /** @var string[] In words for an administrator; at least one. */
        public readonly array $problems,
    ) {
        parent::__construct(implode(' ', $problems));
    }

    /**
     * For one reason, a string of the theme.
     *
     * @param string $id
     * @param mixed $a
     * @return self
     */
    public static function because(string $id, mixed $a = null): self {
        return new self([get_string($id, 'theme_lectern', $a)]);
    }
}
