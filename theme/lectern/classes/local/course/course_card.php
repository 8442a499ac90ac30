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

use core\context\course as context_course;
use moodle_url;
use stdClass;

/**
 * A course as a card of the front page, for the template theme_lectern/course_card.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_card {
    /**
     * Cards of courses; their pictures cost one query.
     *
     * @param stdClass[] $courses Each with id, fullname, summary, summaryformat and category.
     * @return array[]
     */
    public static function all(array $courses): array {
        $pictures = pictures::of(array_map(fn(stdClass $course): int => (int) $course->id, array_values($courses)));
        return array_values(array_map(fn(stdClass $course): array => self::of($course, $pictures[$course->id]), $courses));
    }

    /**
     * One card.
     *
     * @param stdClass $course
     * @param string[] $picture See pictures::of().
     * @return array
     */
    private static function of(stdClass $course, array $picture): array {
        $context = context_course::instance($course->id);
        $category = \core_course_category::get($course->category, IGNORE_MISSING);
        $summary = $course->summary ?? '';
        return [
            'id' => (int) $course->id,
            'name' => format_string($course->fullname, true, ['context' => $context]),
            'url' => (new moodle_url('/course/view.php', ['id' => $course->id]))->out(false),
            'picture' => $picture['src'],
            'picturesizes' => $picture['srcset'] ?? null,
            'category' => $category ? $category->get_formatted_name() : null,
            'summary' => $summary === '' ? null : self::excerpt($summary, (int) $course->summaryformat, $context),
            'progress' => null,
            'hasprogress' => false,
        ];
    }

    /**
     * The beginning of a summary as plain text.
     *
     * @param string $summary
     * @param int $format
     * @param context_course $context
     * @return string
     */
    private static function excerpt(string $summary, int $format, context_course $context): string {
        return shorten_text(content_to_text(format_text($summary, $format, ['context' => $context]), FORMAT_HTML), 140);
    }
}
