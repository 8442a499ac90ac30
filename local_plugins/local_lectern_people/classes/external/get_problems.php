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

namespace local_lectern_people\external;

use core\context\system as context_system;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_people\local\admin\problem_sql;
use local_lectern_people\local\state;
use local_lectern_people\reportbuilder\local\entities\claim;
use stdClass;

/**
 * Web service function: what the sources say that grants nothing or that another source contradicts.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_problems extends external_api {
    /** @var int How many a page has at most. */
    private const MOST = 500;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'page' => new external_value(PARAM_INT, 'Page, the first is 0', VALUE_DEFAULT, 0),
            'perpage' => new external_value(PARAM_INT, 'How many a page has, 1 to ' . self::MOST, VALUE_DEFAULT, 100),
        ]);
    }

    /**
     * Lists them.
     *
     * @param int $page
     * @param int $perpage
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $page = 0, int $perpage = 100): array {
        global $DB;
        $params = self::validate_parameters(self::execute_parameters(), ['page' => $page, 'perpage' => $perpage]);
        $context = context_system::instance();
        self::validate_context($context);
        require_capability('local/lectern_people:manage', $context);
        $perpage = min(max($params['perpage'], 1), self::MOST);
        $from = '{local_lectern_people_claim} c WHERE ' . problem_sql::of('c');
        $claims = $DB->get_records_sql(
            "SELECT c.id, c.source, c.userid, c.managerid, c.value, c.state FROM {$from} ORDER BY c.id",
            null,
            // A page that no site has; its place must not be too large for a number.
            min(max($params['page'], 0), 10000000) * $perpage,
            $perpage,
        );
        return [
            'total' => $DB->count_records_sql("SELECT COUNT(1) FROM {$from}"),
            'problems' => array_map(fn(stdClass $claim): array => [
                'source' => $claim->source,
                'userid' => (int) $claim->userid,
                'managerid' => (int) $claim->managerid,
                'value' => (string) $claim->value,
                'state' => $claim->state,
                'label' => state::from($claim->state)->label(),
                'advice' => claim::advice($claim->state),
            ], array_values($claims)),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'total' => new external_value(PARAM_INT, 'How many there are on all pages'),
            'problems' => new external_multiple_structure(new external_single_structure([
                'source' => new external_value(PARAM_ALPHA, 'field, role, cohort, department, csv or service'),
                'userid' => new external_value(PARAM_INT, 'The person'),
                'managerid' => new external_value(PARAM_INT, 'The manager who is named; 0 where nobody can be told'),
                'value' => new external_value(PARAM_RAW, 'What stands in the source, plain text'),
                'state' => new external_value(
                    PARAM_ALPHA,
                    'What is wrong: ' . implode(', ', state::PROBLEMS) . ', or overruled where another source names somebody else',
                ),
                'label' => new external_value(PARAM_TEXT, 'What is wrong, in the language of the user'),
                'advice' => new external_value(PARAM_TEXT, 'What to do, in the language of the user'),
            ]), 'The problems of this page'),
        ]);
    }
}
