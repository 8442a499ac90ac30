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
use local_lectern_people\local\service_claims;
use local_lectern_people\local\settings;

/**
 * Web service function: says who manages people.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_managers extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'relations' => new external_multiple_structure(new external_single_structure([
                'userid' => new external_value(PARAM_INT, 'The person'),
                'managerids' => new external_multiple_structure(
                    new external_value(PARAM_INT, 'A manager'),
                    'Who manages the person; empty for nobody',
                ),
                'timestart' => new external_value(PARAM_INT, 'Unix time from which it holds; 0 for always', VALUE_DEFAULT, 0),
                'timeend' => new external_value(PARAM_INT, 'Unix time until which it holds; 0 for ever', VALUE_DEFAULT, 0),
            ]), 'What holds instead of all that this function said of these persons before. A person may be there several times,'
                . ' with other dates. At most ' . service_claims::MOST . ' at once; either all are taken or none'),
        ]);
    }

    /**
     * Writes it down, and asks for a sync.
     *
     * @param array[] $relations
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(array $relations): array {
        ['relations' => $relations] = self::validate_parameters(self::execute_parameters(), ['relations' => $relations]);
        $context = context_system::instance();
        self::validate_context($context);
        require_capability('local/lectern_people:manage', $context);
        return [
            'claims' => service_claims::replace($relations),
            'enabled' => in_array('service', settings::list('enabled'), true),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'claims' => new external_value(PARAM_INT, 'How many pairs of person and manager were written'),
            'enabled' => new external_value(PARAM_BOOL, 'Whether the web service is switched on as a source; if not, nothing comes of it'),
        ]);
    }
}
