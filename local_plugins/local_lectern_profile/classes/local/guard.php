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

namespace local_lectern_profile\local;

use required_capability_exception;
use require_login_exception;
use Throwable;

/**
 * Keeps what goes wrong in one section from taking the others with it: sections come from other plugins.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guard {
    /**
     * Does something, and tells developers where it goes wrong.
     *
     * @param string $what Whose it is, for the message.
     * @param callable $do
     * @return mixed What it returns; null where it went wrong.
     */
    public static function attempt(string $what, callable $do): mixed {
        try {
            return $do();
        } catch (require_login_exception | required_capability_exception $refused) {
            // Somebody is refused: that is not for us to pass over.
            throw $refused;
        } catch (Throwable $error) {
            debugging("Learning record, {$what}: " . $error->getMessage(), DEBUG_NORMAL);
            return null;
        }
    }
}
