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

namespace theme_lectern\admin;

use admin_setting_configtextarea;

/**
 * SCSS of an administrator, stored only where the whole theme compiles with it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scss_setting extends admin_setting_configtextarea {
    use drafted;

    #[\Override]
    public function get_force_ltr() {
        return true;
    }

    #[\Override]
    public function write_setting($data) {
        $data = self::normalised((string) $data);
        // What is there already is not compiled again: saving another tab must not take seconds.
        return $data === $this->get_setting() ? '' : $this->store($data);
    }

    /**
     * The text with one kind of line ends, so that its lines are those the compiler counts.
     *
     * @param string $text
     * @return string
     */
    public static function normalised(string $text): string {
        return str_replace(["\r\n", "\r"], "\n", $text);
    }
}
