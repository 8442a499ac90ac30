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
 * What a block offers and how it starts: the block's own configuration over the site's.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings {
    /** @var string[] Filters offered, in the order of the buttons; never empty. */
    public readonly array $filters;

    /** @var string Filter to start with, one of the filters offered. */
    public readonly string $filter;

    /** @var string Order to start with. */
    public readonly string $sort;

    /** @var string View to start with. */
    public readonly string $view;

    /** @var int Number of courses shown at a time to start with. */
    public readonly int $perpage;

    /** @var bool Whether courses show the category they are in. */
    public readonly bool $showcategory;

    /**
     * Constructor.
     *
     * @param \stdClass|null $instance Configuration of the block instance, null where there is none (the profile).
     */
    public function __construct(?\stdClass $instance = null) {
        $site = get_config('block_lectern_mycourses');
        // An empty value in the block's form means 'as the site has it'.
        $value = fn(string $name): string => (string) (($instance->$name ?? '') ?: ($site->$name ?? ''));

        $filters = $instance->filters ?? [];
        $filters = $filters ?: explode(',', $site->filters ?? '');
        $filters = array_values(array_intersect(choices::FILTERS, $filters));
        $this->filters = $filters ?: ['all'];

        $this->filter = self::one_of($this->filters, $value('filter'));
        $this->sort = self::one_of(choices::SORTS, $value('sort'));
        $this->view = self::one_of(choices::VIEWS, $value('view'));
        $this->perpage = (int) self::one_of(choices::PERPAGES, $value('perpage'));
        $this->showcategory = (bool) ($site->showcategory ?? true);
    }

    /**
     * The value if it is possible, else the first possible one.
     *
     * @param array $possible Possible values.
     * @param string $value Configured value.
     * @return string
     */
    private static function one_of(array $possible, string $value): string {
        $possible = array_map('strval', $possible);
        return in_array($value, $possible, true) ? $value : reset($possible);
    }
}
