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

namespace theme_lectern\local\course;

use core_course_list_element;
use moodle_url;
use stdClass;

/**
 * Who teaches a course: its contacts, as the site defines and caches them.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class teachers {
    /** @var int How many are named; of the others only their number is told. */
    private const SHOWN = 2;

    /**
     * The teachers for a template.
     *
     * @param stdClass $course
     * @return array `names`: each `name` and `url` (null for who may not see profiles); `more`: how many are not named.
     */
    public static function of(stdClass $course): array {
        $contacts = array_values((new core_course_list_element($course))->get_course_contacts());
        $linked = isloggedin() && !isguestuser();
        return [
            'names' => array_map(fn(array $contact): array => [
                'name' => $contact['username'],
                'url' => $linked
                    ? (new moodle_url('/user/view.php', ['id' => $contact['user']->id, 'course' => $course->id]))->out(false)
                    : null,
            ], array_slice($contacts, 0, self::SHOWN)),
            'more' => max(0, count($contacts) - self::SHOWN),
        ];
    }
}
