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

namespace theme_lectern\local\front_page;

use stdClass;
use theme_lectern\local\course\course_card;
use theme_lectern\local\course\progress;

/**
 * Where the user left: the courses entered last that are not done yet.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recent {
    /** @var int How many are shown. */
    private const SHOWN = 3;

    /**
     * Cards with progress, the last one first.
     *
     * @return array[] None for visitors.
     */
    public static function cards(): array {
        if (!isloggedin() || isguestuser()) {
            return [];
        }
        $courses = enrol_get_my_courses(
            ['summary', 'summaryformat', 'enablecompletion', 'cacherev'],
            'ul.timeaccess DESC, sortorder ASC',
            self::SHOWN + 1,
        );
        $open = [];
        foreach ($courses as $course) {
            $done = progress::of($course);
            if ($done !== 100 && count($open) < self::SHOWN) {
                $open[$course->id] = [$course, $done];
            }
        }
        $cards = course_card::all(array_map(fn(array $one): stdClass => $one[0], $open));
        return array_map(function (array $card) use ($open): array {
            $done = $open[$card['id']][1];
            return ['hasprogress' => $done !== null, 'progress' => $done, 'summary' => null] + $card;
        }, $cards);
    }
}
