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

namespace local_lectern_registration\local\admin;

use core\context\system;

/**
 * Who may change the form, and who may take fields over from core.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access {
    /**
     * Refuses who may not change the form.
     */
    public static function require_manage(): void {
        require_capability('local/lectern_registration:manage', system::instance());
    }

    /**
     * Whether somebody may take fields over: it changes core's own fields, which are the site administrator's.
     *
     * @return bool
     */
    public static function can_take_over(): bool {
        return has_all_capabilities(['local/lectern_registration:manage', 'moodle/site:config'], system::instance());
    }

    /**
     * Refuses who may not take fields over.
     */
    public static function require_take_over(): void {
        self::require_manage();
        require_capability('moodle/site:config', system::instance());
    }
}
