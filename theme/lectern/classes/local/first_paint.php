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

namespace theme_lectern\local;

/**
 * What the first picture of a page has in it.
 *
 * Browsers that know rel=expect paint a page when it is there as far as the end of its main region, instead of the bar at its top
 * alone and then, after that was styled, laid out and painted, the rest: what people came for is there sooner, and nothing moves.
 * Others do as ever.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_paint {
    /** @var string[] Layouts whose pages come in one piece. Others may show how far the server is while it works. */
    private const IN_ONE_PIECE = ['course', 'frontpage', 'login', 'mycourses', 'mydashboard'];

    /** @var string The same of pages whose layout says nothing: activities, and a learner's grades, whose columns would move. */
    private const TYPES_IN_ONE_PIECE = '/^(?:mod-[a-z0-9_]+-view|grade-report-(?:user|overview)-index)$/';

    /**
     * What the page's head says of it.
     *
     * @param \moodle_page $page
     * @return string HTML; empty for pages that may come in pieces.
     */
    public static function expectation(\moodle_page $page): string {
        $comeswhole = in_array($page->pagelayout, self::IN_ONE_PIECE, true)
            || preg_match(self::TYPES_IN_ONE_PIECE, $page->pagetype) === 1;
        if (!$comeswhole || self::shows_regrading($page)) {
            return '';
        }
        return \html_writer::empty_tag('link', ['rel' => 'expect', 'href' => '#region-main', 'blocking' => 'render']) . "\n";
    }

    /**
     * Whether a page of grades first computes them anew, and shows how far that is.
     *
     * @param \moodle_page $page
     * @return bool
     */
    private static function shows_regrading(\moodle_page $page): bool {
        global $DB;
        return str_starts_with($page->pagetype, 'grade-report-')
            && $DB->record_exists('grade_items', ['courseid' => $page->course->id, 'needsupdate' => 1]);
    }
}
