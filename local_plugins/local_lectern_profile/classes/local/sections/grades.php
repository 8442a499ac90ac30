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

use local_lectern_profile\content;
use local_lectern_profile\local\facts\course_total;
use local_lectern_profile\local\facts\course_totals;
use local_lectern_profile\local\facts\plain;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;

/**
 * The total grades of somebody's courses.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grades extends section {
    /** @var int So many are shown at once, the rest on demand. */
    private const SHOWN = 12;

    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_grades';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:grades', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:grades_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $totals = array_values(course_totals::of($subject));
        if (!$totals) {
            return $subject->is_self() ? new content('local_lectern_profile/section_grades', [
                'empty' => get_string('grades:empty', 'local_lectern_profile'),
            ]) : null;
        }
        // Courses without a grade come last, each group in the site's order.
        usort($totals, static fn(course_total $a, course_total $b): int => $b->is_graded() <=> $a->is_graded());
        $rows = array_map(self::row(...), $totals);
        $more = array_slice($rows, self::SHOWN);
        return new content('local_lectern_profile/section_grades', [
            'empty' => '',
            'first' => ['grades' => array_slice($rows, 0, self::SHOWN)],
            'hasmore' => $more !== [],
            'more' => ['grades' => $more],
            'moretext' => get_string('grades:more', 'local_lectern_profile', count($more)),
        ], [], [new table(
            $this->get_title(),
            [get_string('course'), get_string('gradenoun')],
            array_map(static fn(array $row): array => [$row['course'], $row['grade'] ?: '–'], $rows),
        )]);
    }

    /**
     * A grade for the template.
     *
     * @param course_total $total
     * @return array
     */
    private static function row(course_total $total): array {
        return [
            'course' => plain::course_name($total->course),
            'url' => $total->url,
            'grade' => $total->is_graded() ? $total->text : '',
            'hasbar' => $total->share !== null,
            'bar' => (int) round(100 * ($total->share ?? 0)),
        ];
    }
}
