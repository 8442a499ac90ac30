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

namespace local_lectern_profile;

/**
 * Who looks at a record. Somebody may be several at once.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum audience: string {
    // The person whose record it is.
    case SELF = 'self';
    // Teachers of a course that the person is enrolled in.
    case TEACHER = 'teacher';
    // Those who manage the person, directly or through others.
    case MANAGER = 'manager';
    // Everyone who may open the person's profile.
    case EVERYONE = 'everyone';

    /**
     * Name for people to read.
     *
     * @return string
     */
    public function label(): string {
        return get_string('audience:' . $this->value, 'local_lectern_profile');
    }
}
