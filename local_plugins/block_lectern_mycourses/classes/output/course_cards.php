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

namespace block_lectern_mycourses\output;

use block_lectern_mycourses\local\course_entry;
use block_lectern_mycourses\local\listing;
use block_lectern_mycourses\local\pictures;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;

/**
 * Courses as the template block_lectern_mycourses/courses and the web service show them.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_cards implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param string $rootid Id of the surrounding element, with which all ids within begin.
     * @param course_entry[] $entries Courses to show, in order.
     * @param bool $interactive Whether there are buttons to star and to hide.
     * @param bool $own Whether these are the current user's courses; others' cannot be continued.
     * @param bool $showcategory Whether to show categories.
     */
    public function __construct(
        /** @var string Id of the surrounding element. */
        private readonly string $rootid,
        /** @var course_entry[] Courses to show, in order. */
        private readonly array $entries,
        /** @var bool Whether there are buttons to star and to hide. */
        private readonly bool $interactive = true,
        /** @var bool Whether these are the current user's courses. */
        private readonly bool $own = true,
        /** @var bool Whether to show categories. */
        private readonly bool $showcategory = true,
    ) {
    }

    /**
     * Data for the template.
     *
     * @param renderer_base $output Renderer.
     * @return array With rootid, interactive, own and courses, see {@see self::export()}.
     */
    public function export_for_template(renderer_base $output): array {
        return [
            'rootid' => $this->rootid,
            'interactive' => $this->interactive,
            'own' => $this->own,
            'courses' => $this->export(),
        ];
    }

    /**
     * The courses in the form that {@see \block_lectern_mycourses\external\get_courses} describes.
     *
     * @return array[]
     */
    public function export(): array {
        $pictures = pictures::of($this->entries);
        $now = time();
        return array_map(fn(course_entry $entry) => $this->export_entry($entry, $pictures[$entry->id], $now), $this->entries);
    }

    /**
     * One course.
     *
     * @param course_entry $entry Course.
     * @param string $picture Address or data URI of its picture.
     * @param int $now Time to judge by.
     * @return array
     */
    private function export_entry(course_entry $entry, string $picture, int $now): array {
        $state = self::state($entry, $now);
        [$datekind, $date] = $entry->date();
        return [
            'id' => $entry->id,
            'name' => $entry->name(),
            'shortname' => format_string($entry->course->shortname, true, ['context' => $entry->context]),
            'url' => (new \core\url('/course/view.php', ['id' => $entry->id]))->out(false),
            'continueurl' => (new \core\url('/blocks/lectern_mycourses/continue.php', ['id' => $entry->id]))->out(false),
            'continuetext' => get_string('action:' . $state, 'block_lectern_mycourses'),
            'picture' => $picture,
            'category' => $this->showcategory ? $entry->category() : '',
            'state' => $state,
            'statetext' => get_string('state:' . $state, 'block_lectern_mycourses'),
            'visible' => (bool) $entry->course->visible,
            'tracked' => $entry->progress !== null,
            'progress' => $entry->progress,
            // Rounded down as core does in its overview, so that 100% is shown only when all is done.
            'percent' => (int) floor($entry->progress ?? 0),
            // Stale completion can lead to more than 100%, which a bar cannot show.
            'bar' => (int) min(100, floor($entry->progress ?? 0)),
            'progresstext' => $entry->progress === null
                ? '' : get_string('progresstext', 'block_lectern_mycourses', (int) floor($entry->progress)),
            'startdate' => $entry->startdate,
            'datekind' => $datekind,
            'date' => $date,
            'datetext' => self::date_text($entry, $state, $now),
            'lastaccess' => $entry->lastaccess,
            'lastaccesstext' => $entry->lastaccess
                ? get_string('lastaccesstext', 'block_lectern_mycourses', self::day($entry->lastaccess)) : '',
            'starred' => $entry->starred,
            'hidden' => $entry->hidden,
        ];
    }

    /**
     * The state of a course, that of the filters which say where a learner stands.
     *
     * @param course_entry $entry Course.
     * @param int $now Time to judge by.
     * @return string 'completed', 'past', 'upcoming', 'notstarted' or 'inprogress'.
     */
    private static function state(course_entry $entry, int $now): string {
        return match (true) {
            $entry->is_completed() => 'completed',
            $entry->is_past($now) => 'past',
            $entry->is_upcoming($now) => 'upcoming',
            $entry->is_started() => 'inprogress',
            default => 'notstarted',
        };
    }

    /**
     * The date a learner should know, as text.
     *
     * @param course_entry $entry Course.
     * @param string $state State of the course.
     * @param int $now Time to judge by.
     * @return string '' if there is none.
     */
    private static function date_text(course_entry $entry, string $state, int $now): string {
        if ($state === 'upcoming') {
            return get_string('date:start', 'block_lectern_mycourses', self::day($entry->startdate));
        }
        [$kind, $time] = $entry->date();
        if ($kind === '') {
            return '';
        }
        $string = ($kind === 'course' && $time < $now) ? 'date:ended' : 'date:' . $kind;
        return get_string($string, 'block_lectern_mycourses', self::day($time));
    }

    /**
     * A day in the user's calendar and time zone.
     *
     * @param int $time Time.
     * @return string
     */
    private static function day(int $time): string {
        return userdate($time, get_string('strftimedatemonthabbr', 'langconfig'));
    }
}
