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
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\state;

/**
 * Web service function: what the calling user is asked to consent to, and what they said.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_consents extends external_api {
    /**
     * Parameters: none, it is always one's own.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([]);
    }

    /**
     * Gives the consents.
     *
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(): array {
        global $USER;
        self::validate_context(context_user::instance($USER->id));
        if (isguestuser()) {
            throw new \moodle_exception('noguest');
        }
        return ['consents' => array_map(self::export(...), consents::current((int) $USER->id))];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(['consents' => new external_multiple_structure(self::structure())]);
    }

    /**
     * One consent, described.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'purposeid' => new external_value(PARAM_INT, 'What it is about'),
            'shortname' => new external_value(PARAM_RAW, 'Short name of the purpose'),
            'textid' => new external_value(PARAM_INT, 'The text to say yes or no to, in the language of the caller'),
            'version' => new external_value(PARAM_INT, 'Version of that text'),
            'name' => new external_value(PARAM_RAW, 'Name of the text, HTML'),
            'content' => new external_value(PARAM_RAW, 'The text, HTML'),
            'archived' => new external_value(PARAM_BOOL, 'Whether nobody is asked for it any more'),
            'answered' => new external_value(PARAM_BOOL, 'Whether the user ever said yes or no'),
            'given' => new external_value(PARAM_BOOL, 'Whether the user consents'),
            'outdated' => new external_value(PARAM_BOOL, 'Whether the user consents to an earlier text than this'),
            'answeredversion' => new external_value(PARAM_INT, 'Version of the text that was last answered, 0 for none'),
            'source' => new external_value(PARAM_ALPHA, 'Where: ' . implode(', ', consents::SOURCES) . ', or empty'),
            'timeanswered' => new external_value(PARAM_INT, 'When, 0 for never'),
        ]);
    }

    /**
     * One consent.
     *
     * @param state $state
     * @return array
     */
    public static function export(state $state): array {
        return [
            'purposeid' => $state->offer->purposeid,
            'shortname' => $state->offer->shortname,
            'textid' => $state->offer->textid,
            'version' => $state->offer->version,
            'name' => $state->offer->name,
            'content' => $state->offer->content,
            'archived' => $state->archived,
            'answered' => $state->answered,
            'given' => $state->given,
            'outdated' => $state->is_outdated(),
            'answeredversion' => $state->answeredversion,
            'source' => $state->source,
            'timeanswered' => $state->timecreated,
        ];
    }
}
