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

namespace theme_lectern\local\fields;

use theme_lectern\local\scss\trial;

/**
 * SCSS of an administrator. It is good where the whole theme compiles with it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scss extends field {
    /** @var int Bytes. */
    private const LONGEST = 262144;

    #[\Override]
    public function problem(string $value, array $values): string {
        if (strlen($value) > self::LONGEST) {
            return $this->say('problem_toolong', self::LONGEST);
        }
        return trim($value) === '' ? '' : trial::problem($this->name, $value, $values);
    }
}
