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
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_registration\local\consent\consents;

/**
 * Web service function: the calling user gives or withdraws a consent. Never somebody else's.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_consent extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'textid' => new external_value(PARAM_INT, 'The text that the user has read, of local_lectern_registration_get_consents'),
            'given' => new external_value(PARAM_BOOL, 'Whether the user consents'),
        ]);
    }

    /**
     * Keeps the answer.
     *
     * @param int $textid
     * @param bool $given
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $textid, bool $given): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['textid' => $textid, 'given' => $given]);
        self::validate_context(context_user::instance($USER->id));
        $source = WS_SERVER ? consents::SERVICE : consents::PROFILE;
        $state = consents::answer_own($params['textid'], $params['given'], $source);
        return [
            'given' => $state !== null && $state->given,
            'outdated' => $state !== null && $state->is_outdated(),
            'timeanswered' => $state?->timecreated ?? time(),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'given' => new external_value(PARAM_BOOL, 'Whether the user consents now; not so where the text is older than one answered'),
            'outdated' => new external_value(PARAM_BOOL, 'Whether there is a newer text than the one that was agreed to'),
            'timeanswered' => new external_value(PARAM_INT, 'When'),
        ]);
    }
}
