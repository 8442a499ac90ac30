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
use core\session\manager;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_registration\form\elements;
use local_lectern_registration\local\person\answering;
use local_lectern_registration\local\person\requirements;
use core\exception\moodle_exception;

/**
 * Stores what the calling user answers, as the page that asks does: an app of one's own can ask with it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_answers extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return validate::execute_parameters();
    }

    /**
     * Stores answers; either all or none.
     *
     * @param array[] $answers Each with name and value.
     * @return array
     */
    public static function execute(array $answers): array {
        global $USER;
        ['answers' => $answers] = self::validate_parameters(self::execute_parameters(), ['answers' => $answers]);
        self::validate_context(context_user::instance($USER->id));
        if (manager::is_loggedinas() || isguestuser()) {
            throw new moodle_exception('notyours', 'local_lectern_registration');
        }
        $data = array_column($answers, 'value', 'name');
        $asked = array_intersect_key(requirements::of((int) $USER->id)->missing, $data);
        $elements = new elements($asked, (int) $USER->id);
        $checked = validate::execute($answers);
        $complete = false;
        if ($checked['valid']) {
            $complete = answering::store((int) $USER->id, $elements->values($data))->is_complete();
        }
        return $checked + ['complete' => $complete];
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        $returns = validate::execute_returns();
        $returns->keys['complete'] = new external_value(PARAM_BOOL, 'Whether nothing is missing any more');
        return $returns;
    }
}
