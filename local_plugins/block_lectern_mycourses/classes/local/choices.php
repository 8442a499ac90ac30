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
 * What a user has chosen to see: which courses, in which order and form.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class choices {
    /** @var string[] Filters, in the order of the buttons. */
    public const FILTERS = ['all', 'notstarted', 'inprogress', 'completed', 'past', 'upcoming', 'starred', 'hidden'];

    /** @var string[] Orders. */
    public const SORTS = ['lastaccess', 'name', 'due', 'progress', 'enrolled'];

    /** @var string[] Views. */
    public const VIEWS = ['cards', 'list'];

    /** @var int[] Numbers of courses shown at a time. */
    public const PERPAGES = [12, 24, 48];

    /**
     * Constructor. Values that are none of the allowed are the caller's mistake.
     *
     * @param string $filter One of FILTERS.
     * @param string $sort One of SORTS.
     * @param string $view One of VIEWS.
     * @param int $perpage One of PERPAGES.
     * @param string $search Words that must all be found in a course's names or category; '' for no search.
     * @throws \coding_exception On an unknown value.
     */
    public function __construct(
        /** @var string One of FILTERS. */
        public readonly string $filter,
        /** @var string One of SORTS. */
        public readonly string $sort,
        /** @var string One of VIEWS. */
        public readonly string $view,
        /** @var int One of PERPAGES. */
        public readonly int $perpage,
        /** @var string Search words. */
        public readonly string $search = '',
    ) {
        foreach (self::allowed() as $name => $values) {
            if (!in_array($this->$name, $values, true)) {
                throw new \coding_exception("Unknown $name '{$this->$name}', expected one of: " . implode(', ', $values));
            }
        }
    }

    /**
     * The allowed values of each choice that is remembered.
     *
     * @return array[] Values by the name of the choice.
     */
    public static function allowed(): array {
        return [
            'filter' => self::FILTERS,
            'sort' => self::SORTS,
            'view' => self::VIEWS,
            'perpage' => self::PERPAGES,
        ];
    }

    /**
     * The choices in force: those in the address, else those remembered, else the defaults.
     *
     * Values that no longer exist, or a filter that has been switched off since, fall back to the default without a word:
     * they are old links or old preferences, never a reason for an error.
     *
     * @param settings $settings What this block offers.
     * @param array $remembered Remembered values by the name of the choice.
     * @param array $given Values from the address by the name of the choice, and 'search'.
     * @return self
     */
    public static function resolve(settings $settings, array $remembered, array $given): self {
        $allowed = self::allowed();
        $allowed['filter'] = $settings->filters;
        $values = [];
        foreach ($allowed as $name => $possible) {
            $values[$name] = $settings->$name;
            foreach ([$given[$name] ?? null, $remembered[$name] ?? null] as $candidate) {
                $candidate = ($name === 'perpage') ? (int) $candidate : $candidate;
                if (in_array($candidate, $possible, true)) {
                    $values[$name] = $candidate;
                    break;
                }
            }
        }
        return new self(...$values, search: trim($given['search'] ?? ''));
    }
}
