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

use core_completion\progress as core_progress;

/**
 * Finds where a learner should go on in a course.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class next_activity {
    /** @var string There is an activity to go on with. */
    public const FOUND = 'found';

    /** @var string Everything that is tracked is complete. */
    public const COMPLETE = 'complete';

    /** @var string Something is not complete, but nothing of that is open to the user now. */
    public const BLOCKED = 'blocked';

    /** @var string The user's progress is not tracked in the course. */
    public const UNTRACKED = 'untracked';

    /**
     * Constructor.
     *
     * @param string $status One of the constants.
     * @param \cm_info|null $activity The activity, if one was found.
     */
    private function __construct(
        /** @var string One of the constants. */
        public readonly string $status,
        /** @var \cm_info|null The activity, if one was found. */
        public readonly ?\cm_info $activity = null,
    ) {
    }

    /**
     * Finds the current user's next activity: the first in the order of the course page that is tracked, not complete
     * and open to the user. One that was completed with a failing grade counts as open work, but after all others.
     *
     * @param \stdClass $course Course, all fields.
     * @return self
     */
    public static function find(\stdClass $course): self {
        global $CFG, $USER;
        require_once($CFG->libdir . '/completionlib.php');

        $completion = new \completion_info($course);
        if (!$completion->is_enabled() || !$completion->is_tracked_user($USER->id)) {
            return new self(self::UNTRACKED);
        }
        $failed = null;
        $tracked = false;
        $blocked = false;
        foreach (self::in_order(get_fast_modinfo($course)) as $activity) {
            if ($activity->completion == COMPLETION_TRACKING_NONE || $activity->deletioninprogress) {
                continue;
            }
            if (!$activity->uservisible && !$activity->is_visible_on_course_page()) {
                // What the course page does not even mention is no work for this learner.
                continue;
            }
            $tracked = true;
            $state = $completion->get_data($activity, true, $USER->id)->completionstate;
            if ($state == COMPLETION_COMPLETE || $state == COMPLETION_COMPLETE_PASS) {
                continue;
            }
            if (!$activity->uservisible) {
                $blocked = true;
            } else if ($state != COMPLETION_COMPLETE_FAIL) {
                return new self(self::FOUND, $activity);
            } else {
                $failed ??= $activity;
            }
        }
        if ($failed && core_progress::get_course_progress_percentage($course) < 100) {
            return new self(self::FOUND, $failed);
        }
        return new self(match (true) {
            $blocked => self::BLOCKED,
            $tracked => self::COMPLETE,
            default => self::UNTRACKED,
        });
    }

    /**
     * The address to go to: the activity, or its place on the course page if it has no page of its own.
     *
     * @param \stdClass $course Course.
     * @return \core\url
     */
    public function url(\stdClass $course): \core\url {
        if (!$this->activity) {
            return new \core\url('/course/view.php', ['id' => $course->id]);
        }
        if ($this->activity->url) {
            return $this->activity->url;
        }
        $url = course_get_url($course, $this->activity->get_section_info());
        $url->set_anchor('module-' . $this->activity->id);
        return $url;
    }

    /**
     * The activities of a course in the order in which its page shows them, those of subsections in their place.
     *
     * @param \course_modinfo $modinfo Structure of the course.
     * @return \Generator|\cm_info[]
     */
    private static function in_order(\course_modinfo $modinfo): \Generator {
        foreach ($modinfo->get_listed_section_info_all() as $section) {
            yield from self::in_section($modinfo, $section);
        }
    }

    /**
     * The activities of a section in order.
     *
     * @param \course_modinfo $modinfo Structure of the course.
     * @param \section_info $section Section.
     * @return \Generator|\cm_info[]
     */
    private static function in_section(\course_modinfo $modinfo, \section_info $section): \Generator {
        foreach ($modinfo->sections[$section->section] ?? [] as $cmid) {
            $activity = $modinfo->get_cm($cmid);
            yield $activity;
            $subsection = $activity->get_delegated_section_info();
            if ($subsection) {
                yield from self::in_section($modinfo, $subsection);
            }
        }
    }
}
