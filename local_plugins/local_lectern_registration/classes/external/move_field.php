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

use core\context\system;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_value;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\editor;

/**
 * Web service function: puts a field of the form at another place, in the same step or another.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class move_field extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'name' => new external_value(PARAM_RAW, 'Name of a field that is in the form, such as city or profile_field_team'),
            'step' => new external_value(PARAM_INT, 'Step into which it goes, from 1; the last one where there are fewer'),
            'before' => new external_value(
                PARAM_RAW,
                'Name of the field of that step before which it goes; the end of the step where there is no such field',
                VALUE_DEFAULT,
                ''
            ),
        ]);
    }

    /**
     * Moves it.
     *
     * @param string $name
     * @param int $step
     * @param string $before
     * @return bool True.
     */
    public static function execute(string $name, int $step, string $before = ''): bool {
        $params = self::validate_parameters(self::execute_parameters(), ['name' => $name, 'step' => $step, 'before' => $before]);
        self::validate_context(system::instance());
        access::require_manage();
        editor::move($params['name'], $params['step'], $params['before']);
        return true;
    }

    /**
     * What is returned.
     *
     * @return external_value
     */
    public static function execute_returns(): external_value {
        return new external_value(PARAM_BOOL, 'True: it is there now');
    }
}
