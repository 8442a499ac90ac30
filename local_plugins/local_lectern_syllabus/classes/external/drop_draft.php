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

namespace local_lectern_syllabus\external;

use core\context;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_value;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\syllabus;

/**
 * Web service function: drops what the user has written and does not want to save.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class drop_draft extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'contextid' => new external_value(PARAM_INT, 'Context of the course, or of the category whose template it is'),
            'sectionid' => new external_value(PARAM_INT, 'Section id'),
        ]);
    }

    /**
     * Drops the user's own draft, were its section removed meanwhile.
     *
     * @param int $contextid
     * @param int $sectionid
     * @return bool Whether there is none any more.
     */
    public static function execute(int $contextid, int $sectionid): bool {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'contextid' => $contextid,
            'sectionid' => $sectionid,
        ]);
        $context = context::instance_by_id($params['contextid']);
        self::validate_context($context);
        request::require_edit($context);
        $syllabus = syllabus::for_context($context);
        if ($syllabus !== null) {
            drafts::drop($syllabus, $params['sectionid'], (int) $USER->id);
        }
        return true;
    }

    /**
     * What is returned.
     *
     * @return external_value
     */
    public static function execute_returns(): external_value {
        return new external_value(PARAM_BOOL, 'Whether there is no draft any more');
    }
}
