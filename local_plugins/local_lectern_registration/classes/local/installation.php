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

namespace local_lectern_registration\local;

use local_lectern_registration\local\admin\takeover;
use local_lectern_registration\local\form\form_store;

/**
 * What is there once the plugin is installed.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class installation {
    /**
     * Keeps the first form, and since when people register by it: those who were there before are asked nothing until an
     * administrator says so.
     */
    public static function begin(): void {
        set_config('since', time(), 'local_lectern_registration');
        form_store::save(form_store::current());
    }

    /**
     * Gives core back the fields that were taken over from it: it demands them again.
     */
    public static function end(): void {
        takeover::undo(array_keys(takeover::taken()));
    }
}
