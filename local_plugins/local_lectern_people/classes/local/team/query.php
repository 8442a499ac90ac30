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

namespace local_lectern_people\local\team;

use core_user\fields;
use core\context\system as context_system;

/**
 * Finds the people of a view. Only ids: a director's team is counted and sorted as quickly as a small one.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class query {
    /** @var string[] Names that are searched. */
    private const NAMES = ['firstname', 'lastname', 'middlename', 'alternatename'];
    /** @var string[] Fields of accounts that may tell people apart and hold a short text. */
    private const IDENTITY = ['username', 'idnumber', 'email', 'phone1', 'phone2', 'department', 'institution', 'city'];
    /** @var int How many words of a search count. */
    private const WORDS = 6;

    /**
     * Constructor.
     *
     * @param view $view
     * @param int $now
     */
    public function __construct(
        /** @var view The view. */
        private readonly view $view,
        /** @var int Now. */
        private readonly int $now,
    ) {
    }

    /**
     * The fields beside the name by which the current user may tell people apart, as administrators say.
     *
     * @return string[]
     */
    public static function identity_fields(): array {
        return array_values(array_intersect(fields::get_identity_fields(context_system::instance(), false), self::IDENTITY));
    }

    /**
     * How many people the view has.
     *
     * @return int
     */
    public function count(): int {
        global $DB;
        [$from, $params] = $this->from();
        return $DB->count_records_sql("SELECT COUNT(1) {$from}", $params);
    }

    /**
     * The people on the view's page.
     *
     * @return int[]
     */
    public function page(): array {
        global $DB;
        [$sql, $params] = $this->ids();
        $start = $this->view->page * $this->view->size;
        return array_keys($DB->get_records_sql($sql, $params, $start, $this->view->size));
    }

    /**
     * All people of the view.
     *
     * @return int[]
     */
    public function all(): array {
        global $DB;
        return array_map('intval', $DB->get_fieldset_sql(...$this->ids()));
    }

    /**
     * How many people a manager has, whatever is searched.
     *
     * @param int $managerid
     * @return int[] Those without anybody between, and all.
     */
    public static function totals(int $managerid): array {
        global $DB;
        [$from, $params] = self::team($managerid);
        $row = $DB->get_record_sql(
            "SELECT COUNT(1) AS everyone, SUM(CASE WHEN c.depth = 1 THEN 1 ELSE 0 END) AS direct {$from}",
            $params,
        );
        return [(int) $row->direct, (int) $row->everyone];
    }

    /**
     * A query for the people, in the view's order.
     *
     * @return array{0: string, 1: array} SQL and named parameters.
     */
    private function ids(): array {
        [$from, $params] = $this->from();
        $order = match ($this->view->order) {
            'namedown' => 'u.lastname DESC, u.firstname DESC, u.id DESC',
            'seen' => 'u.lastaccess, u.lastname, u.firstname, u.id',
            'seendown' => 'u.lastaccess DESC, u.lastname, u.firstname, u.id',
            default => 'u.lastname, u.firstname, u.id',
        };
        return ["SELECT u.id {$from} ORDER BY {$order}", $params];
    }

    /**
     * From where the view's people are read.
     *
     * @return array{0: string, 1: array} SQL that begins with FROM, and its named parameters.
     */
    private function from(): array {
        [$from, $params] = self::team($this->view->managerid);
        if ($this->view->direct) {
            $from .= ' AND c.depth = 1';
        }
        if ($this->view->unseen) {
            $from .= ' AND u.lastaccess < :unseen';
            $params['unseen'] = $this->now - view::LONG * DAYSECS;
        }
        [$search, $searchparams] = $this->search();
        return [$from . $search, $params + $searchparams];
    }

    /**
     * From where a team is read.
     *
     * @param int $managerid
     * @return array{0: string, 1: array}
     */
    private static function team(int $managerid): array {
        return [
            "FROM {local_lectern_people_closure} c
             JOIN {user} m ON m.id = c.ancestorid AND m.deleted = 0 AND m.suspended = 0
             JOIN {user} u ON u.id = c.descendantid
            WHERE c.ancestorid = :manager AND u.deleted = 0",
            ['manager' => $managerid],
        ];
    }

    /**
     * The condition that each word is found.
     *
     * @return array{0: string, 1: array}
     */
    private function search(): array {
        global $DB;
        $sql = '';
        $params = [];
        $fields = array_unique([...self::NAMES, ...self::identity_fields()]);
        $words = preg_split('/\s+/u', $this->view->search, -1, PREG_SPLIT_NO_EMPTY) ?: [];
        foreach (array_slice($words, 0, self::WORDS) as $number => $word) {
            $either = [];
            foreach ($fields as $field) {
                $either[] = $DB->sql_like("u.{$field}", ":word{$number}{$field}", false, false);
                $params["word{$number}{$field}"] = '%' . $DB->sql_like_escape($word) . '%';
            }
            $sql .= ' AND (' . implode(' OR ', $either) . ')';
        }
        return [$sql, $params];
    }
}
