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

use block_lectern_mycourses\output\course_cards;
use core_user\output\myprofile\category;
use core_user\output\myprofile\node;
use core_user\output\myprofile\tree;

/**
 * The category 'My courses' on a user's profile.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile {
    /** @var string Name of the category and, with this prefix, of its node. */
    private const NAME = 'block_lectern_mycourses';

    /** @var int Courses shown before 'Show more', and added by it. */
    private const STEP = 12;

    /**
     * Adds the category with the courses that the current user may see the progress of.
     *
     * @param tree $tree The profile.
     * @param \stdClass $user The user the profile is of.
     * @param bool $iscurrentuser Whether the user looks at their own profile.
     * @param \stdClass|null $course The course, for a profile within a course, which gets no category.
     */
    public static function extend(tree $tree, \stdClass $user, bool $iscurrentuser, ?\stdClass $course): void {
        if (!empty($course) || !get_config('block_lectern_mycourses', 'showonprofile') || isguestuser($user)) {
            return;
        }
        $entries = self::visible_entries($user, $iscurrentuser);
        if (!$entries) {
            return;
        }
        $title = get_string($iscurrentuser ? 'mycourses' : 'courses', 'block_lectern_mycourses');
        // Moodle 4.5 appends the class to others without a space.
        $tree->add_category(new category(self::NAME, $title, 'coursedetails', ' block_lectern_mycourses-profile'));
        // Without a title the renderer would put the content, a list, into a span.
        $heading = self::summary($entries);
        $tree->add_node(new node(
            self::NAME,
            self::NAME . '_list',
            $heading,
            null,
            null,
            self::content($user, $iscurrentuser, $entries)
        ));
    }

    /**
     * The courses to show: on one's own profile all, on others' those that core's profile would name and whose completion
     * the current user may see.
     *
     * @param \stdClass $user The user the profile is of.
     * @param bool $iscurrentuser Whether the user looks at their own profile.
     * @return course_entry[]
     */
    private static function visible_entries(\stdClass $user, bool $iscurrentuser): array {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        if ($iscurrentuser) {
            return array_filter(course_list::of_user($user->id), fn(course_entry $entry) => !$entry->hidden);
        }
        if (self::courses_are_hidden($user)) {
            return [];
        }
        return array_filter(
            course_list::of_user($user->id),
            // With the record instead of the id this takes no read.
            fn(course_entry $entry) => completion_can_view_data($user->id, $entry->course)
        );
    }

    /**
     * Whether the site hides the list of courses on profiles from the current user, see core_myprofile_navigation().
     *
     * @param \stdClass $user The user the profile is of.
     * @return bool
     */
    private static function courses_are_hidden(\stdClass $user): bool {
        global $CFG;
        $hidden = array_map('trim', explode(',', $CFG->hiddenuserfields ?? ''));
        if (!in_array('mycourses', $hidden, true)) {
            return false;
        }
        return !has_capability('moodle/user:viewhiddendetails', \core\context\system::instance());
    }

    /**
     * How many courses there are and how many of them are completed.
     *
     * @param course_entry[] $entries Courses.
     * @return string
     */
    private static function summary(array $entries): string {
        $completed = count(array_filter($entries, fn(course_entry $entry) => $entry->is_completed()));
        return get_string('profilesummary', 'block_lectern_mycourses', ['total' => count($entries), 'completed' => $completed]);
    }

    /**
     * The list of courses, in the list view and without controls.
     *
     * @param \stdClass $user The user the profile is of.
     * @param bool $iscurrentuser Whether the user looks at their own profile.
     * @param course_entry[] $entries Courses.
     * @return string HTML.
     */
    private static function content(\stdClass $user, bool $iscurrentuser, array $entries): string {
        global $PAGE;
        // Profiles build their tree before the page has a theme, when $OUTPUT is not yet the renderer.
        $output = $PAGE->get_renderer('core');
        $shown = max(self::STEP, optional_param('lmcshow', self::STEP, PARAM_INT));
        $listing = new listing($entries, 'all', 'lastaccess');
        $matches = $iscurrentuser ? $listing->matches : array_values($entries);
        $cards = new course_cards('lectern-mycourses-profile', array_slice($matches, 0, $shown), false, $iscurrentuser);
        $next = $matches[$shown] ?? null;
        return $output->render_from_template('block_lectern_mycourses/profile', $cards->export_for_template($output) + [
            'moreurl' => $next ? (new \core\url(
                '/user/profile.php',
                ['id' => $user->id, 'lmcshow' => $shown + self::STEP],
                'lectern-mycourses-profile-course-' . $next->id
            ))->out(false) : null,
        ]);
    }
}
