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

use core\context;
use stdClass;

/**
 * Cohorts of the site and of categories.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohort_listing extends listing {
    #[\Override]
    public function page(string $search, string $show, int $from, int $most): array {
        global $DB;
        [$where, $params] = self::contains('c.name', $search);
        $led = 'EXISTS (SELECT 1 FROM {local_lectern_people_leader} l WHERE l.kind = :kind AND l.itemid = c.id)';
        if ($show !== 'all') {
            $where .= ' AND ' . ($show === 'with' ? $led : "NOT {$led}");
            $params['kind'] = leaders::COHORT;
        }
        $total = $DB->count_records_sql("SELECT COUNT(1) FROM {cohort} c WHERE {$where}", $params);
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.name, c.contextid, g.name AS category,
                    (SELECT COUNT(1) FROM {cohort_members} m JOIN {user} u ON u.id = m.userid AND u.deleted = 0
                      WHERE m.cohortid = c.id) AS people
               FROM {cohort} c
               JOIN {context} x ON x.id = c.contextid
          LEFT JOIN {course_categories} g ON x.contextlevel = " . CONTEXT_COURSECAT . " AND g.id = x.instanceid
              WHERE {$where}
           ORDER BY c.name, c.id",
            $params,
            $from,
            $most,
        );
        $items = array_map(self::item(...), $rows);
        foreach (leaders::of_cohorts(array_keys($rows)) as $leader) {
            $items[(int) $leader->itemid]->leaders[(int) $leader->id] = $leader;
        }
        return [array_values($items), $total];
    }

    /**
     * A cohort.
     *
     * @param stdClass $row
     * @return item
     */
    private static function item(stdClass $row): item {
        // Names may be in several languages; no context is loaded for each.
        $options = ['context' => context\system::instance()];
        return new item(
            (int) $row->id,
            '',
            format_string($row->name, true, $options),
            $row->category === null
                ? get_string('leaders:site', 'local_lectern_people') : format_string($row->category, true, $options),
            (int) $row->people,
        );
    }
}
