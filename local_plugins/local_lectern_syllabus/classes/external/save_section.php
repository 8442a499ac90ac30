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

use core\context\course as context_course;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_syllabus\local\conflict;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\syllabus;

/**
 * Web service function: saves one section of a course's syllabus.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_section extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'courseid' => new external_value(PARAM_INT, 'Course id'),
            'section' => new external_value(PARAM_ALPHANUMEXT, 'Short name of the section'),
        ] + request::text_parameters() + [
            'baseversion' => new external_value(
                PARAM_INT,
                'Id of the version that this text was made from, 0 where there was none: if another one is current now, nothing'
                    . ' is saved. -1 saves in any case; the version before stays in the history',
                VALUE_DEFAULT,
                -1
            ),
        ]);
    }

    /**
     * Saves it. Files of the version before stay with the section; links to them are written as @@PLUGINFILE@@/name.
     *
     * @param int $courseid
     * @param string $section Short name.
     * @param string $content
     * @param int $contentformat
     * @param string $brief
     * @param array $dates Each with label and time.
     * @param int $baseversion
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(
        int $courseid,
        string $section,
        string $content,
        int $contentformat = FORMAT_HTML,
        string $brief = '',
        array $dates = [],
        int $baseversion = -1,
    ): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'courseid' => $courseid,
            'section' => $section,
            'content' => $content,
            'contentformat' => $contentformat,
            'brief' => $brief,
            'dates' => $dates,
            'baseversion' => $baseversion,
        ]);
        $context = context_course::instance($params['courseid']);
        self::validate_context($context);
        request::require_edit($context);
        $known = request::section_named($params['section']);
        if ($params['baseversion'] < -1) {
            throw new \moodle_exception('errorbaseversion', 'local_lectern_syllabus');
        }
        $text = request::text($params, $known);
        // Before the row of a new syllabus is made.
        $text->require_size($known);
        $base = $params['baseversion'] === -1 ? null : $params['baseversion'];
        try {
            $version = saver::save(syllabus::ensure($context), $known, $text, $base, 'service');
        } catch (conflict $conflict) {
            throw new \moodle_exception('errorconflictservice', 'local_lectern_syllabus', '', [
                'version' => $conflict->theirs->id,
            ] + (array) $conflict->a);
        }
        return ['versionid' => $version->id, 'number' => $version->number, 'timecreated' => $version->timecreated];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'versionid' => new external_value(PARAM_INT, 'Id of the current version; the one before if nothing changed'),
            'number' => new external_value(PARAM_INT, 'Its number within the section, from 1'),
            'timecreated' => new external_value(PARAM_INT, 'When it was saved'),
        ]);
    }
}
