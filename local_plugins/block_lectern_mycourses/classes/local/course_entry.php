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

namespace block_lectern_mycourses\local;

/**
 * One course of one user, with everything that filters, orders and cards need.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_entry {
    /** @var int Course id. */
    public readonly int $id;

    /** @var \stdClass The course's record (only the fields read by {@see course_list}) with categoryname. */
    public readonly \stdClass $course;

    /** @var \core\context\course The course's context. */
    public readonly \core\context\course $context;

    /** @var int Start of the course, 0 for none. */
    public readonly int $startdate;

    /** @var int End of the course, 0 for none. */
    public readonly int $enddate;

    /** @var int When the user last visited the course, 0 for never. */
    public readonly int $lastaccess;

    /** @var int When the user completed the course, 0 if not (yet), or if completion is off. */
    public readonly int $timecompleted;

    /** @var bool Whether the user has starred the course. */
    public readonly bool $starred;

    /** @var bool Whether the user has hidden the course from overviews. */
    public readonly bool $hidden;

    /** @var int When the user's access by enrolment ends, 0 for never. */
    public readonly int $enrolmentend;

    /** @var int When the user was last enrolled. */
    public readonly int $timeenrolled;

    /** @var float|null Progress in percent as core computes it, null where it is not tracked; see {@see progress}. */
    public readonly ?float $progress;

    /** @var string|null Formatted name, once asked for. */
    private ?string $name = null;

    /** @var string|null Formatted category name, once asked for. */
    private ?string $category = null;

    /**
     * Constructor.
     *
     * @param \stdClass $record Course with categoryname, lastaccess, timecompleted and starred.
     * @param \core\context\course $context The course's context.
     * @param bool $hidden Whether the user has hidden the course from overviews.
     * @param enrolment $enrolment The user's enrolment.
     * @param float|null $progress Progress in percent.
     */
    public function __construct(
        \stdClass $record,
        \core\context\course $context,
        bool $hidden,
        enrolment $enrolment,
        ?float $progress
    ) {
        $this->id = (int) $record->id;
        $this->course = $record;
        $this->context = $context;
        $this->startdate = (int) $record->startdate;
        $this->enddate = (int) $record->enddate;
        $this->lastaccess = (int) $record->lastaccess;
        $this->timecompleted = progress::enabled($record) ? (int) $record->timecompleted : 0;
        $this->starred = (bool) $record->starred;
        $this->hidden = $hidden;
        $this->enrolmentend = $enrolment->end;
        $this->timeenrolled = $enrolment->timecreated;
        $this->progress = $progress;
    }

    /**
     * The course's name as the site shows it in lists.
     *
     * @return string HTML, escaped and filtered.
     */
    public function name(): string {
        return $this->name ??= format_string(
            get_course_display_name_for_list($this->course),
            true,
            ['context' => $this->context]
        );
    }

    /**
     * The name of the course's category.
     *
     * @return string HTML, escaped and filtered.
     */
    public function category(): string {
        return $this->category ??= format_string($this->course->categoryname, true, ['context' => $this->context]);
    }

    /**
     * Whether the user is done: the course is marked complete, or every tracked activity is.
     *
     * @return bool
     */
    public function is_completed(): bool {
        return $this->timecompleted || ($this->progress !== null && $this->progress >= 100);
    }

    /**
     * Whether the user has begun: opened the course or completed something in it.
     *
     * @return bool
     */
    public function is_started(): bool {
        return $this->lastaccess || $this->progress > 0 || $this->timecompleted;
    }

    /**
     * Whether the course's end date has passed, with the days of grace that the site grants.
     *
     * @param int $now Time to judge by.
     * @return bool
     */
    public function is_past(int $now): bool {
        return $this->enddate && course_classify_end_date($this->course) < $now;
    }

    /**
     * Whether the course's start date is still to come, with the days of grace that the site grants.
     *
     * @param int $now Time to judge by.
     * @return bool
     */
    public function is_upcoming(int $now): bool {
        return $this->startdate && course_classify_start_date($this->course) > $now;
    }

    /**
     * The one date a learner should know, and what it means.
     *
     * The first that exists counts:
     * 1. 'completed': the user's own completion date. Who is done needs no deadline.
     * 2. 'enrolment': the end of the user's enrolment, because access ends then, whatever the course says.
     * 3. 'course': the end date of the course.
     *
     * @return array{0: string, 1: int} Kind ('' for none) and time (0 for none).
     */
    public function date(): array {
        return match (true) {
            $this->timecompleted > 0 => ['completed', $this->timecompleted],
            $this->enrolmentend > 0 => ['enrolment', $this->enrolmentend],
            $this->enddate > 0 => ['course', $this->enddate],
            default => ['', 0],
        };
    }
}
