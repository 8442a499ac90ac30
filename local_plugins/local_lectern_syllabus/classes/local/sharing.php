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

namespace local_lectern_syllabus\local;

use core\context\course as context_course;
use local_lectern_syllabus\event\syllabus_shared;
use moodle_url;

/**
 * Who outside a course may read its syllabus: people with its link, and people on its enrolment page.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sharing {
    /** @var int Letters and digits of a link's secret: some 238 bits, nobody guesses them. */
    public const LENGTH = 40;

    /**
     * Ends the request unless the user may decide who reads a course's syllabus. Logs in first.
     *
     * @param int $courseid
     * @return context_course
     */
    public static function require_sharer(int $courseid): context_course {
        if ($courseid === (int) SITEID) {
            throw new \moodle_exception('errornosyllabushere', 'local_lectern_syllabus');
        }
        require_login($courseid, false);
        $context = context_course::instance($courseid);
        require_capability('local/lectern_syllabus:share', $context);
        return $context;
    }

    /**
     * Does what a button of the page says.
     *
     * @param syllabus $syllabus
     * @param string $action start, stop, renew, enrolon or enroloff.
     * @return string The same, now done.
     */
    public static function perform(syllabus $syllabus, string $action): string {
        match ($action) {
            'start' => self::start($syllabus),
            'stop' => self::stop($syllabus),
            'renew' => self::renew($syllabus),
            'enrolon' => self::show_on_enrolment_page($syllabus, true),
            'enroloff' => self::show_on_enrolment_page($syllabus, false),
            default => throw new \moodle_exception('invalidaction'),
        };
        return $action;
    }

    /**
     * Lets everybody read it who has the link. It is a new one: one that was stopped may be in wrong hands.
     *
     * @param syllabus $syllabus Of a course.
     */
    public static function start(syllabus $syllabus): void {
        self::require_course($syllabus);
        if (!settings::public_links()) {
            throw new \moodle_exception('errorpubliclinksoff', 'local_lectern_syllabus');
        }
        if (self::is_shared($syllabus)) {
            return;
        }
        $syllabus->update(['shared' => 1, 'token' => random_string(self::LENGTH)]);
        self::tell($syllabus, true);
    }

    /**
     * The link works no longer.
     *
     * @param syllabus $syllabus
     */
    public static function stop(syllabus $syllabus): void {
        self::require_course($syllabus);
        if (!self::is_shared($syllabus)) {
            return;
        }
        $syllabus->update(['shared' => 0]);
        self::tell($syllabus, false);
    }

    /**
     * A new link; the old one works no longer, whether or not the syllabus is shared now.
     *
     * @param syllabus $syllabus
     */
    public static function renew(syllabus $syllabus): void {
        self::require_course($syllabus);
        $syllabus->update(['token' => random_string(self::LENGTH)]);
        if (self::is_shared($syllabus)) {
            self::tell($syllabus, true);
        }
    }

    /**
     * Shows it on the enrolment page, or not.
     *
     * @param syllabus $syllabus
     * @param bool $shown
     */
    public static function show_on_enrolment_page(syllabus $syllabus, bool $shown): void {
        self::require_course($syllabus);
        if ($shown && !settings::enrol_page()) {
            throw new \moodle_exception('errorenrolpageoff', 'local_lectern_syllabus');
        }
        $syllabus->update(['enrolpage' => (int) $shown]);
    }

    /**
     * Whether there is a link, on the teacher's part; the site's setting has its say besides.
     *
     * @param syllabus|null $syllabus
     * @return bool
     */
    public static function is_shared(?syllabus $syllabus): bool {
        return $syllabus !== null && !empty($syllabus->record->shared) && !empty($syllabus->record->token);
    }

    /**
     * The link.
     *
     * @param syllabus $syllabus
     * @return moodle_url
     */
    public static function url(syllabus $syllabus): moodle_url {
        return new moodle_url('/local/lectern_syllabus/view.php', [
            'id' => $syllabus->courseid(), 'token' => $syllabus->record->token,
        ]);
    }

    /**
     * Refuses templates: nobody but their editors reads them.
     *
     * @param syllabus $syllabus
     */
    private static function require_course(syllabus $syllabus): void {
        if ($syllabus->courseid() === 0) {
            throw new \coding_exception('Only the syllabus of a course can be shared');
        }
    }

    /**
     * Tells whom it concerns.
     *
     * @param syllabus $syllabus
     * @param bool $shared
     */
    private static function tell(syllabus $syllabus, bool $shared): void {
        syllabus_shared::create([
            'context' => $syllabus->context(),
            'objectid' => $syllabus->id(),
            'other' => ['shared' => (int) $shared],
        ])->trigger();
    }
}
