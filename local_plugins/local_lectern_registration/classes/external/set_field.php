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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\editor;
use local_lectern_registration\local\admin\exempt_names;
use local_lectern_registration\local\admin\summary;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form_store;

/**
 * Web service function: shows a field at sign-up or hides it, makes it mandatory or optional.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_field extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'name' => new external_value(PARAM_RAW, 'Name of a field that is in the form, such as city or profile_field_team'),
            'shown' => new external_value(
                PARAM_BOOL,
                'Whether sign-up shows it; null leaves it as it is',
                VALUE_DEFAULT,
                null,
                NULL_ALLOWED
            ),
            'mandatory' => new external_value(
                PARAM_BOOL,
                'Whether nobody may leave it empty; null leaves it as it is',
                VALUE_DEFAULT,
                null,
                NULL_ALLOWED
            ),
        ]);
    }

    /**
     * Sets it. Nothing else of the field is changed.
     *
     * @param string $name
     * @param bool|null $shown
     * @param bool|null $mandatory
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(string $name, ?bool $shown = null, ?bool $mandatory = null): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'name' => $name, 'shown' => $shown, 'mandatory' => $mandatory,
        ]);
        self::validate_context(system::instance());
        access::require_manage();
        $field = editor::set($params['name'], array_filter(
            ['shown' => $params['shown'], 'mandatory' => $params['mandatory']],
            static fn(?bool $value): bool => $value !== null,
        ));
        $exempt = (new exempt_names(form_store::current()))->of($field->exempt());
        return [
            'shown' => $field->shown,
            'mandatory' => $field->mandatory,
            'facts' => summary::of($field, catalogue::all()[$field->name] ?? null, $exempt),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'shown' => new external_value(PARAM_BOOL, 'Whether sign-up shows it now'),
            'mandatory' => new external_value(PARAM_BOOL, 'Whether nobody may leave it empty now'),
            'facts' => new external_multiple_structure(
                new external_value(PARAM_RAW, 'A few words, plain text'),
                'What holds for the field'
            ),
        ]);
    }
}
