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

namespace local_lectern_profile\local\sections;

use block_lectern_mycourses\local\course_entry;
use block_lectern_mycourses\local\course_list;
use block_lectern_mycourses\output\course_cards;
use core\context\system as context_system;
use local_lectern_profile\content;
use local_lectern_profile\fact;
use local_lectern_profile\local\facts\plain;
use local_lectern_profile\local\facts\plugins;
use local_lectern_profile\local\facts\visibility;
use local_lectern_profile\output\lazy_html;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;

/**
 * Somebody's courses with their progress, as the block of courses shows them.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses extends section {
    /** @var int So many are shown at once, the rest on demand. */
    private const SHOWN = 12;

    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_courses';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:courses', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:courses_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function is_available(): bool {
        return plugins::has('block_lectern_mycourses') && class_exists(course_list::class);
    }

    #[\Override]
    public function is_on_core_profile(?subject $subject = null): bool {
        return get_config('block_lectern_mycourses', 'showonprofile')
            && ($subject === null || $subject->is_self() || self::does_block_show($subject));
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $entries = self::entries($subject);
        if (!$entries) {
            return $subject->is_self() ? new content('local_lectern_profile/section_courses', [
                'empty' => get_string('courses:empty', 'local_lectern_profile'),
            ]) : null;
        }
        $rows = (new course_cards('lectern-profile-courses', $entries, false, $subject->is_self()))->export();
        if ((new visibility($subject))->is_hidden('lastaccess')) {
            $rows = array_map(self::without_last_access(...), $rows);
        }
        $completed = count(array_filter($entries, static fn(course_entry $entry): bool => $entry->is_completed()));
        $more = array_slice($rows, self::SHOWN);
        $numbers = ['total' => count($rows), 'completed' => $completed];
        $summary = get_string(count($rows) === 1 ? 'courses:summaryone' : 'courses:summary', 'local_lectern_profile', $numbers);
        return new content('local_lectern_profile/section_courses', [
            'empty' => '',
            'summary' => $summary,
            'courses' => self::cards(array_slice($rows, 0, self::SHOWN), $subject->is_self()),
            'hasmore' => $more !== [],
            'more' => $more ? self::cards($more, $subject->is_self()) : '',
            'moretext' => get_string('courses:more', 'local_lectern_profile', count($more)),
        ], [
            new fact(get_string('courses:total', 'local_lectern_profile'), (string) count($rows)),
            new fact(get_string('courses:completed', 'local_lectern_profile'), (string) $completed),
        ], [self::table($rows)]);
    }

    /**
     * The courses to show, the last opened first.
     *
     * @param subject $subject
     * @return course_entry[]
     */
    private static function entries(subject $subject): array {
        $visibility = new visibility($subject);
        if (!$visibility->sees_courses()) {
            return [];
        }
        $entries = array_values(course_list::of_user((int) $subject->user->id));
        if (!$subject->is_self() && !$subject->all) {
            $entries = array_values(array_filter($entries, static fn(course_entry $entry): bool => (bool) $entry->course->visible));
        }
        if (!$visibility->is_hidden('lastaccess')) {
            usort($entries, static fn(course_entry $a, course_entry $b): int => $b->lastaccess <=> $a->lastaccess);
        }
        return $entries;
    }

    /**
     * Whether the block shows anything of the person to the current user, {@see \block_lectern_mycourses\local\profile}.
     *
     * @param subject $subject
     * @return bool
     */
    private static function does_block_show(subject $subject): bool {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $hidden = in_array('mycourses', array_map(trim(...), explode(',', $CFG->hiddenuserfields ?? '')), true);
        if ($hidden && !has_capability('moodle/user:viewhiddendetails', context_system::instance())) {
            return false;
        }
        foreach (course_list::of_user((int) $subject->user->id) as $entry) {
            if (completion_can_view_data($subject->user->id, $entry->course)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A course that does not tell whether it was opened: it has begun where something in it is done.
     *
     * @param array $row
     * @return array
     */
    private static function without_last_access(array $row): array {
        $row['lastaccess'] = 0;
        $row['lastaccesstext'] = '';
        if (in_array($row['state'], ['notstarted', 'inprogress'], true)) {
            $row['state'] = $row['progress'] > 0 ? 'inprogress' : 'notstarted';
            // Without progress nobody knows.
            $row['statetext'] = $row['tracked'] ? get_string("state:{$row['state']}", 'block_lectern_mycourses') : '–';
        }
        return $row;
    }

    /**
     * Courses by the block's own template.
     *
     * @param array[] $rows
     * @param bool $own
     * @return lazy_html
     */
    private static function cards(array $rows, bool $own): lazy_html {
        return new lazy_html('block_lectern_mycourses/courses', [
            'rootid' => 'lectern-profile-courses', 'interactive' => false, 'own' => $own, 'courses' => $rows,
        ]);
    }

    /**
     * All of them as a table.
     *
     * @param array[] $rows
     * @return table
     */
    private static function table(array $rows): table {
        $cells = array_map(static fn(array $row): array => [
            plain::text($row['name']),
            $row['statetext'],
            $row['tracked'] ? get_string('percents', '', $row['percent']) : '–',
            $row['datetext'],
        ], $rows);
        return new table(get_string('section:courses', 'local_lectern_profile'), [
            get_string('course'),
            get_string('status'),
            get_string('courses:progress', 'local_lectern_profile'),
            get_string('date'),
        ], $cells);
    }
}
