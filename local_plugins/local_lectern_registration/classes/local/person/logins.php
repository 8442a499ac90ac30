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

namespace local_lectern_registration\local\person;

use local_lectern_registration\local\settings;
use local_lectern_registration\local\signup\funnel;

/**
 * Counts logins, for the grace that ends by them, and notes the first one of who signed up: then the address is confirmed.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logins {
    /**
     * Counts one. Costs nothing for who is known to be complete.
     *
     * @param int $userid
     */
    public static function count(int $userid): void {
        if (settings::is_off() || people::known_complete($userid)) {
            return;
        }
        $record = people::record($userid);
        if (!$record) {
            return;
        }
        if (!$record->logins && $record->origin === 'web') {
            funnel::count('confirmed');
        }
        if (!$record->logins || $record->timeasked) {
            people::update($record, ['logins' => $record->logins + 1]);
        }
    }
}
