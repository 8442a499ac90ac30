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

use admin_setting_configmultiselect;
use core_course_category;

/**
 * Course categories.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class categories_setting extends admin_setting_configmultiselect {
    use drafted;

    #[\Override]
    public function load_choices() {
        $this->choices ??= core_course_category::make_categories_list();
        return true;
    }

    #[\Override]
    public function write_setting($data) {
        if (!is_array($data) || !$this->load_choices()) {
            return '';
        }
        unset($data['xxxxx']);
        $known = array_filter($data, fn($id): bool => is_scalar($id) && array_key_exists($id, $this->choices));
        return $this->store(implode(',', $known));
    }
}
