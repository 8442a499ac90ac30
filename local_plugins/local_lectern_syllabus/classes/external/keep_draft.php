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
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\syllabus;

/**
 * Web service function: keeps what the user has written so far and not saved. The editing page calls it while one writes.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keep_draft extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'contextid' => new external_value(PARAM_INT, 'Context of the course, or of the category whose template it is'),
            'sectionid' => new external_value(PARAM_INT, 'Section id'),
        ] + request::text_parameters() + [
            'baseversion' => new external_value(
                PARAM_INT,
                'Id of the version that was current when the user began to write, 0 where there was none',
                VALUE_DEFAULT,
                0
            ),
            'draftitemid' => new external_value(PARAM_INT, 'Where the editor keeps its files, 0 for none', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Keeps it; the one before is replaced.
     *
     * @param int $contextid
     * @param int $sectionid
     * @param string $content
     * @param int $contentformat
     * @param string $brief
     * @param array $dates Each with label and time.
     * @param int $baseversion
     * @param int $draftitemid
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(
        int $contextid,
        int $sectionid,
        string $content,
        int $contentformat = FORMAT_HTML,
        string $brief = '',
        array $dates = [],
        int $baseversion = 0,
        int $draftitemid = 0,
    ): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'contextid' => $contextid,
            'sectionid' => $sectionid,
            'content' => $content,
            'contentformat' => $contentformat,
            'brief' => $brief,
            'dates' => $dates,
            'baseversion' => $baseversion,
            'draftitemid' => $draftitemid,
        ]);
        $context = context::instance_by_id($params['contextid']);
        self::validate_context($context);
        request::require_edit($context);
        $section = request::section($params['sectionid']);
        $text = request::text($params, $section, max(0, $params['draftitemid']), true);
        // Before the row of a new syllabus is made.
        $text->require_size($section);
        drafts::keep(syllabus::ensure($context), $section, $text, max(0, $params['baseversion']));
        return ['timemodified' => time()];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'timemodified' => new external_value(PARAM_INT, 'When it was kept'),
        ]);
    }
}
