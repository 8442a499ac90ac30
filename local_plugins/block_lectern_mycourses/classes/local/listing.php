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
 * The courses that match what the user has chosen, in order, with the number of courses behind each filter.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class listing {
    /** @var course_entry[] Courses that match, in order. */
    public readonly array $matches;

    /** @var int[] Number of courses by filter, whatever is searched for. */
    public readonly array $counts;

    /**
     * Constructor.
     *
     * @param course_entry[] $entries All courses of the user.
     * @param string $filter One of {@see choices::FILTERS}.
     * @param string $sort One of {@see choices::SORTS}.
     * @param string $search Words that must all be found, '' for no search.
     * @param int|null $now Time to judge by, null for the present.
     */
    public function __construct(array $entries, string $filter, string $sort, string $search = '', ?int $now = null) {
        $now ??= time();
        $counts = array_fill_keys(choices::FILTERS, 0);
        $matches = [];
        $words = self::words($search);
        foreach ($entries as $entry) {
            $filters = self::filters_of($entry, $now);
            foreach ($filters as $name) {
                $counts[$name]++;
            }
            if (in_array($filter, $filters, true) && self::found($entry, $words)) {
                $matches[] = $entry;
            }
        }
        $this->counts = $counts;
        $this->matches = self::sorted($matches, $sort, $now);
    }

    /**
     * The filters that a course is shown by.
     *
     * A hidden course is shown by 'hidden' alone. Any other is shown by 'all' and by at least one of:
     * - 'completed': the course is marked complete, or all its tracked activities are;
     * - 'past': its end date has passed, completed or not;
     * - 'upcoming': its start date is to come, and it is not completed;
     * - 'notstarted', 'inprogress': none of these, and the user has or has not opened it or completed something in it.
     *
     * @param course_entry $entry Course.
     * @param int $now Time to judge by.
     * @return string[] Some of {@see choices::FILTERS}.
     */
    public static function filters_of(course_entry $entry, int $now): array {
        if ($entry->hidden) {
            return ['hidden'];
        }
        $filters = ['all'];
        if ($entry->starred) {
            $filters[] = 'starred';
        }
        $completed = $entry->is_completed();
        $past = $entry->is_past($now);
        $upcoming = !$completed && !$past && $entry->is_upcoming($now);
        if ($completed) {
            $filters[] = 'completed';
        }
        if ($past) {
            $filters[] = 'past';
        }
        if ($upcoming) {
            $filters[] = 'upcoming';
        }
        if (!$completed && !$past && !$upcoming) {
            $filters[] = $entry->is_started() ? 'inprogress' : 'notstarted';
        }
        return $filters;
    }

    /**
     * Splits what was typed into words.
     *
     * @param string $search What was typed.
     * @return string[] Words in lower case.
     */
    private static function words(string $search): array {
        return preg_split('/\s+/u', \core_text::strtolower($search), -1, PREG_SPLIT_NO_EMPTY) ?: [];
    }

    /**
     * Whether all words are found in a course's names or category.
     *
     * @param course_entry $entry Course.
     * @param string[] $words Words in lower case.
     * @return bool
     */
    private static function found(course_entry $entry, array $words): bool {
        if (!$words) {
            return true;
        }
        $text = $entry->name() . ' ' . s($entry->course->shortname) . ' ' . $entry->category();
        $text = \core_text::strtolower(html_entity_decode(strip_tags($text), ENT_QUOTES | ENT_HTML5));
        foreach ($words as $word) {
            if (!str_contains($text, $word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sorts courses; what is equal keeps the site's order.
     *
     * @param course_entry[] $entries Courses.
     * @param string $sort One of {@see choices::SORTS}.
     * @param int $now Time to judge by.
     * @return course_entry[]
     */
    private static function sorted(array $entries, string $sort, int $now): array {
        if ($sort === 'name') {
            $names = array_map(
                fn(course_entry $entry) => html_entity_decode(strip_tags($entry->name()), ENT_QUOTES | ENT_HTML5),
                $entries
            );
            \core_collator::asort($names, \core_collator::SORT_NATURAL | \core_collator::CASE_SENSITIVE);
            return array_map(fn($key) => $entries[$key], array_keys($names));
        }
        $key = match ($sort) {
            // Never visited comes last.
            'lastaccess' => fn(course_entry $entry) => -$entry->lastaccess,
            'enrolled' => fn(course_entry $entry) => -$entry->timeenrolled,
            // Most progress first, what is not tracked last.
            'progress' => fn(course_entry $entry) => -($entry->progress ?? -1),
            // Deadlines to come by date, then those that have passed, then what has none or is completed.
            'due' => function (course_entry $entry) use ($now) {
                [$kind, $time] = $entry->date();
                $group = match (true) {
                    $kind === '' || $kind === 'completed' => 2,
                    $time < $now => 1,
                    default => 0,
                };
                return [$group, $group === 1 ? -$time : ($group === 0 ? $time : 0)];
            },
        };
        // PHP's sort is stable.
        usort($entries, fn(course_entry $a, course_entry $b) => $key($a) <=> $key($b));
        return $entries;
    }
}
