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

use core\context\user as context_user;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_registration\form\elements;
use local_lectern_registration\local\person\requirements;

/**
 * Tells whether answers would be taken from the calling user. Nothing is stored.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class validate extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'answers' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_ALPHANUMEXT, 'Name as get_requirements tells it'),
                'value' => new external_value(PARAM_RAW, 'The answer'),
            ]), 'Answers'),
        ]);
    }

    /**
     * Tells whether answers would be taken.
     *
     * @param array[] $answers Each with name and value.
     * @return array
     */
    public static function execute(array $answers): array {
        global $USER;
        ['answers' => $answers] = self::validate_parameters(self::execute_parameters(), ['answers' => $answers]);
        self::validate_context(context_user::instance($USER->id));
        $data = array_column($answers, 'value', 'name');
        // Only what is missing is asked; that something else would be right or wrong is nobody's question.
        $asked = array_intersect_key(requirements::of((int) $USER->id)->missing, $data);
        $problems = [];
        foreach ((new elements($asked, (int) $USER->id))->validate($data) as $name => $message) {
            $problems[] = ['name' => $name, 'message' => $message];
        }
        return ['valid' => !$problems, 'problems' => $problems, 'notasked' => array_keys(array_diff_key($data, $asked))];
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'valid' => new external_value(PARAM_BOOL, 'Whether all that is asked would be taken'),
            'problems' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_ALPHANUMEXT, 'Name'),
                'message' => new external_value(PARAM_RAW, 'What is wrong and what to do, HTML'),
            ]), 'What would not be taken'),
            'notasked' => new external_multiple_structure(
                new external_value(PARAM_ALPHANUMEXT, 'Name'),
                'What the user is not asked: it would be ignored'
            ),
        ]);
    }
}
