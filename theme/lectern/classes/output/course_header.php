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

namespace theme_lectern\output;

use core\context\course as context_course;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use moodle_page;
use moodle_url;
use stdClass;
use theme_lectern\local\course\pictures;
use theme_lectern\local\course\progress;
use theme_lectern\local\course\teachers;
use theme_lectern\local\settings;

/**
 * The header of course and activity pages: where one is, how far one is, who teaches.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_header implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param moodle_page $page
     * @param stdClass $parts What core's header consists of, already rendered.
     */
    public function __construct(
        /** @var moodle_page The page. */
        private readonly moodle_page $page,
        /** @var stdClass What core's header consists of, already rendered. */
        private readonly stdClass $parts,
    ) {
    }

    /**
     * Whether a page has this header: a course's own page, its sections and its activities.
     *
     * @param moodle_page $page
     * @return bool
     */
    public static function belongs_on(moodle_page $page): bool {
        if (empty($page->course->id) || (int) $page->course->id === (int) SITEID) {
            return false;
        }
        $activity = $page->context->contextlevel === CONTEXT_MODULE;
        // Pages about a course, such as its participants, have a heading of their own.
        $format = $page->course->format;
        $own = in_array($page->pagetype, ["course-view-{$format}", "course-view-section-{$format}"], true);
        return ($activity || $own) && settings::current()->course_header($activity);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $settings = settings::current();
        $course = $this->page->course;
        $activity = $this->page->context->contextlevel === CONTEXT_MODULE;
        $progress = $settings->course_header_has('progress') ? progress::of($course) : null;
        $teachers = !$activity && $settings->course_header_has('teachers') ? teachers::of($course) : ['names' => [], 'more' => 0];
        $picture = $settings->course_header_has('picture') ? pictures::of_course($course) : [];
        return (array) $this->parts + [
            'isactivity' => $activity,
            'coursename' => format_string($course->fullname, true, ['context' => context_course::instance($course->id)]),
            'courseurl' => (new moodle_url('/course/view.php', ['id' => $course->id]))->out(false),
            'picture' => $picture['src'] ?? null,
            'picturesizes' => $picture['srcset'] ?? null,
            'hasprogress' => $progress !== null,
            'progress' => $progress,
            'teachers' => $teachers['names'],
            'hasteachers' => $teachers['names'] !== [],
            'moreteachers' => $teachers['more'] ?: null,
        ];
    }
}
