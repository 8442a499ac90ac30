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
 * Preloads which text filters are active in many courses.
 *
 * Where the site filters headings too, format_string() asks the database once for each course it has not met yet. Core
 * keeps the answers in $FILTERLIB_PRIVATE->active and fills it in advance for the activities of one course
 * (filter_preload_activities()). This does the same for courses, with two reads for any number of them.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class string_filters {
    /**
     * Preloads the active filters of courses. Does nothing where headings are not filtered.
     *
     * @param \core\context\course[] $contexts Contexts of the courses.
     */
    public static function preload(array $contexts): void {
        global $CFG, $DB, $FILTERLIB_PRIVATE;
        if (empty($CFG->filterall) || empty($CFG->stringfilters) || !$contexts) {
            return;
        }
        require_once($CFG->libdir . '/filterlib.php');
        $FILTERLIB_PRIVATE ??= new \stdClass();
        $FILTERLIB_PRIVATE->active ??= [];

        $courseids = array_map(fn($context) => $context->id, $contexts);
        [$coursesql, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED);
        $above = 'SELECT id FROM {context} WHERE contextlevel < ' . CONTEXT_COURSE;
        $active = [];
        $where = "contextid IN ($above) OR contextid $coursesql";
        foreach ($DB->get_records_select('filter_active', $where, $params) as $row) {
            $active[$row->contextid][] = $row;
        }
        $configs = [];
        foreach ($DB->get_records_select('filter_config', "contextid $coursesql", $params) as $row) {
            $configs[$row->contextid][$row->filter][$row->name] = $row->value;
        }
        foreach ($contexts as $context) {
            $FILTERLIB_PRIVATE->active[$context->id] ??= array_map(
                fn(string $filter) => $configs[$context->id][$filter] ?? [],
                self::active_in($context, $active)
            );
        }
    }

    /**
     * The filters active in a context, by the rule of filter_get_active_in_context(): the deepest setting wins, and
     * what is disabled for the site stays so.
     *
     * @param \core\context $context Context.
     * @param array[] $active Rows of filter_active by context id.
     * @return string[] Names of the filters by themselves, in their order.
     */
    private static function active_in(\core\context $context, array $active): array {
        $highest = [];
        $lowest = [];
        $order = [];
        foreach (explode('/', trim($context->path, '/')) as $level => $contextid) {
            foreach ($active[$contextid] ?? [] as $row) {
                $weight = $row->active * ($level + 1);
                $highest[$row->filter] = max($highest[$row->filter] ?? $weight, $weight);
                $lowest[$row->filter] = min($lowest[$row->filter] ?? $weight, $weight);
                $order[$row->filter] = max($order[$row->filter] ?? 0, (int) $row->sortorder);
            }
        }
        asort($order);
        $names = array_filter(array_keys($order), fn(string $filter) => $highest[$filter] > -$lowest[$filter]);
        return array_combine($names, $names);
    }
}
