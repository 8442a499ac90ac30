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

namespace local_lectern_profile\local\facts;

use grade_grade;
use grade_item;

/**
 * A grade in words: grade_format_gradevalue() with letters that are there already, where core would read them.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grade_text {
    /** @var array<int, string[]> What is shown, and what in brackets behind it, by display type. */
    private const PARTS = [
        GRADE_DISPLAY_TYPE_REAL => ['real'],
        GRADE_DISPLAY_TYPE_PERCENTAGE => ['percentage'],
        GRADE_DISPLAY_TYPE_LETTER => ['letter'],
        GRADE_DISPLAY_TYPE_REAL_PERCENTAGE => ['real', 'percentage'],
        GRADE_DISPLAY_TYPE_REAL_LETTER => ['real', 'letter'],
        GRADE_DISPLAY_TYPE_PERCENTAGE_REAL => ['percentage', 'real'],
        GRADE_DISPLAY_TYPE_LETTER_REAL => ['letter', 'real'],
        GRADE_DISPLAY_TYPE_LETTER_PERCENTAGE => ['letter', 'percentage'],
        GRADE_DISPLAY_TYPE_PERCENTAGE_LETTER => ['percentage', 'letter'],
    ];

    /**
     * The grade in words.
     *
     * @param float|null $value
     * @param grade_item $item With its scale, where it has one.
     * @param int $display Display type.
     * @param int $decimals
     * @param array<string, string> $letters By lower bound, the highest first.
     * @return string Plain text.
     */
    public static function of(?float $value, grade_item $item, int $display, int $decimals, array $letters): string {
        if (!in_array((int) $item->gradetype, [GRADE_TYPE_VALUE, GRADE_TYPE_SCALE], true)) {
            return '';
        }
        if ($value === null) {
            return '-';
        }
        $texts = array_map(static fn(string $part): string => match ($part) {
            'real' => grade_format_gradevalue_real($value, $item, $decimals, true),
            'percentage' => grade_format_gradevalue_percentage($value, $item, $decimals, true),
            'letter' => self::letter($value, $item, $letters),
        }, self::PARTS[$display] ?? []);
        return plain::text(($texts[0] ?? '') . (isset($texts[1]) ? " ({$texts[1]})" : ''));
    }

    /**
     * Whether the text tells how much of the range it is, so that a bar gives nothing away.
     *
     * @param int $display Display type.
     * @return bool
     */
    public static function tells_share(int $display): bool {
        return array_intersect(self::PARTS[$display] ?? [], ['real', 'percentage']) !== [];
    }

    /**
     * The letter, {@see grade_format_gradevalue_letter()}.
     *
     * @param float $value
     * @param grade_item $item
     * @param array<string, string> $letters
     * @return string HTML.
     */
    private static function letter(float $value, grade_item $item, array $letters): string {
        global $CFG;
        $percent = bounded_number(0, grade_grade::standardise_score($value, $item->grademin, $item->grademax, 0, 100), 100);
        // A course whose grades are frozen as an old version computed them compares the bounds as they are.
        $frozen = (int) ($CFG->{'gradebook_calculations_freeze_' . $item->courseid} ?? PHP_INT_MAX) <= 20160518;
        foreach ($letters as $bound => $letter) {
            if ($percent >= ($frozen ? $bound : grade_grade::standardise_score($bound, 0, 100, 0, 100))) {
                return format_string($letter, true, ['context' => \core\context\system::instance()]);
            }
        }
        return '-';
    }
}
