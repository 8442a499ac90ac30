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

namespace local_lectern_people\local\leader;

/**
 * What can be led, a page of it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class listing {
    /** @var string[] Which of them. */
    public const SHOWS = ['all', 'with', 'without'];

    /**
     * A page.
     *
     * @param string $search What the name has to contain, nothing for all.
     * @param string $show One of {@see SHOWS}: all, those with leaders, those without.
     * @param int $from
     * @param int $most
     * @return array{0: item[], 1: int} The items, and how many there are on all pages.
     */
    abstract public function page(string $search, string $show, int $from, int $most): array;

    /**
     * That of a kind.
     *
     * @param string $kind One of {@see leaders::KINDS}.
     * @return self
     */
    public static function of(string $kind): self {
        return $kind === leaders::COHORT ? new cohort_listing() : new department_listing();
    }

    /**
     * SQL that a name contains what is searched for.
     *
     * @param string $column
     * @param string $search
     * @return array{0: string, 1: array} SQL and named parameters.
     */
    final protected static function contains(string $column, string $search): array {
        global $DB;
        return trim($search) === '' ? ['1 = 1', []] : [
            $DB->sql_like($column, ':search', false, false),
            ['search' => '%' . $DB->sql_like_escape(trim($search)) . '%'],
        ];
    }
}
