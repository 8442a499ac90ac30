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
use local_lectern_registration\local\person\requirements;

/**
 * What the calling user, or somebody whom they may see, must still answer.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_requirements extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'userid' => new external_value(PARAM_INT, 'Whose; 0 for the calling user', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * What somebody must still answer.
     *
     * @param int $userid
     * @return array
     */
    public static function execute(int $userid = 0): array {
        global $USER;
        ['userid' => $userid] = self::validate_parameters(self::execute_parameters(), ['userid' => $userid]);
        $userid = $userid ?: (int) $USER->id;
        $context = context_user::instance($userid);
        self::validate_context($context);
        if ($userid !== (int) $USER->id) {
            require_capability('local/lectern_registration:viewreports', \core\context\system::instance());
        }
        $standing = requirements::of($userid);
        $fields = [];
        foreach ($standing->missing as $name => [$field, $source]) {
            $fields[] = ['name' => $name, 'label' => $source->label(), 'kind' => $source->kind, 'help' => $field->help];
        }
        return [
            'userid' => $userid,
            'complete' => $standing->is_complete(),
            'missing' => $fields,
            'locked' => $standing->locked,
            'url' => (new \moodle_url('/local/lectern_registration/complete.php'))->out(false),
        ];
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'userid' => new external_value(PARAM_INT, 'Whose'),
            'complete' => new external_value(PARAM_BOOL, 'Whether nothing is missing that they could answer'),
            'missing' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_ALPHANUMEXT, 'Name as in the profile form, for example profile_field_team'),
                'label' => new external_value(PARAM_RAW, 'What people call it, HTML'),
                'kind' => new external_value(PARAM_ALPHANUMEXT, 'text, name, email, phone, country, menu and so on'),
                'help' => new external_value(PARAM_RAW, 'What an administrator says to help, plain text'),
            ]), 'What they must still answer, in the order of the form'),
            'locked' => new external_multiple_structure(
                new external_value(PARAM_ALPHANUMEXT, 'Name'),
                'What is missing and can only be filled by an administrator or the login method'
            ),
            'url' => new external_value(PARAM_URL, 'The page that asks, for a browser'),
        ]);
    }
}
