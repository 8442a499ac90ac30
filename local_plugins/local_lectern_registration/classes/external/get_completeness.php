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

namespace local_lectern_registration\external;

use core\context\system as context_system;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_registration\local\report\completeness;
use local_lectern_registration\local\report\part;

/**
 * Web service function: how complete people's registrations are.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_completeness extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cohortid' => new external_value(PARAM_INT, 'Only members of this cohort; 0 for all people', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Counts the people.
     *
     * @param int $cohortid
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $cohortid = 0): array {
        $params = self::validate_parameters(self::execute_parameters(), ['cohortid' => $cohortid]);
        $context = context_system::instance();
        self::validate_context($context);
        require_capability('local/lectern_registration:viewreports', $context);
        $completeness = completeness::now();
        $part = $params['cohortid'] === 0 ? null : part::of(part::COHORT, (string) $params['cohortid']);
        $total = $completeness->total($part);
        $fields = [];
        foreach ($completeness->labels() as $name => $label) {
            $fields[] = ['name' => $name, 'label' => $label] + $total->fields[$name];
        }
        return [
            'time' => $completeness->now,
            'people' => $total->people,
            'complete' => $total->complete,
            'incomplete' => $total->people - $total->complete,
            'waiting' => $total->waiting,
            'fields' => $fields,
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'time' => new external_value(PARAM_INT, 'Unix time at which it was counted'),
            'people' => new external_value(
                PARAM_INT,
                'Number of people of whom the form is asked: confirmed accounts in use that are not exempt',
            ),
            'complete' => new external_value(PARAM_INT, 'Number of people who have nothing left to answer'),
            'incomplete' => new external_value(PARAM_INT, 'Number of people who must still answer something'),
            'waiting' => new external_value(
                PARAM_INT,
                'Number of people who lack something that they cannot fill themselves, complete or not',
            ),
            'fields' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_ALPHANUMEXT, 'Name of the field, for example city or profile_field_team'),
                'label' => new external_value(PARAM_RAW, 'What people call it, in the language of the user, HTML'),
                'asked' => new external_value(PARAM_INT, 'Number of people of whom the field is asked'),
                'missing' => new external_value(PARAM_INT, 'Number of people who must still answer it'),
                'locked' => new external_value(
                    PARAM_INT,
                    'Number of people who lack it, but whose way to log in keeps them from filling it',
                ),
            ]), 'The fields that are asked, in the order of the form'),
        ]);
    }
}
