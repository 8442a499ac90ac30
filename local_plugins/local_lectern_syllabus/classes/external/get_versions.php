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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use core_user\fields;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;

/**
 * Web service function: who changed a section of a syllabus, and when.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_versions extends external_api {
    /** @var int Most versions given at a time. */
    public const MAXLIMIT = 200;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'contextid' => new external_value(PARAM_INT, 'Context of the course, or of the category whose template it is'),
            'sectionid' => new external_value(PARAM_INT, 'Section id'),
            'offset' => new external_value(PARAM_INT, 'Number of versions to skip, from the newest', VALUE_DEFAULT, 0),
            'limit' => new external_value(PARAM_INT, 'Number of versions to give, at most ' . self::MAXLIMIT, VALUE_DEFAULT, 50),
        ]);
    }

    /**
     * Gives the versions, the newest first, without their texts.
     *
     * @param int $contextid
     * @param int $sectionid
     * @param int $offset
     * @param int $limit
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $contextid, int $sectionid, int $offset = 0, int $limit = 50): array {
        global $DB;
        $params = self::validate_parameters(self::execute_parameters(), [
            'contextid' => $contextid,
            'sectionid' => $sectionid,
            'offset' => $offset,
            'limit' => $limit,
        ]);
        $context = context::instance_by_id($params['contextid']);
        self::validate_context($context);
        request::require_edit($context);
        if ($params['offset'] < 0 || $params['limit'] < 1 || $params['limit'] > self::MAXLIMIT) {
            throw new \moodle_exception('errorlimit', 'local_lectern_syllabus', '', self::MAXLIMIT);
        }
        if (!isset(sections::all()[$params['sectionid']])) {
            throw new \moodle_exception('errornosection', 'local_lectern_syllabus');
        }
        $syllabus = syllabus::for_context($context);
        if ($syllabus === null) {
            return ['versions' => [], 'total' => 0];
        }
        $place = ['syllabusid' => $syllabus->id(), 'sectionid' => $params['sectionid']];
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $size = $DB->sql_length('v.content');
        $rows = $DB->get_records_sql(
            "SELECT v.id, v.version, v.origin, v.usermodified, v.timecreated, {$size} AS characters, c.id AS currentid, {$names}"
                . ' FROM {' . version::TABLE . '} v'
                . ' LEFT JOIN {local_lectern_syllabus_content} c ON c.versionid = v.id'
                . ' LEFT JOIN {user} u ON u.id = v.usermodified AND u.deleted = 0'
                . ' WHERE v.syllabusid = :syllabusid AND v.sectionid = :sectionid'
                . ' ORDER BY v.version DESC',
            $place,
            $params['offset'],
            $params['limit'],
        );
        $full = has_capability('moodle/site:viewfullnames', $context);
        return [
            'versions' => array_values(array_map(fn(\stdClass $row): array => [
                'id' => (int) $row->id,
                'number' => (int) $row->version,
                'current' => $row->currentid !== null,
                'origin' => $row->origin,
                'userid' => (int) $row->usermodified,
                'userfullname' => $row->lastname === null ? '' : fullname($row, $full),
                'timecreated' => (int) $row->timecreated,
                'characters' => (int) $row->characters,
            ], $rows)),
            'total' => $DB->count_records(version::TABLE, $place),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'versions' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Version id'),
                'number' => new external_value(PARAM_INT, 'Number within the section, from 1'),
                'current' => new external_value(PARAM_BOOL, 'Whether it is what the syllabus says now'),
                'origin' => new external_value(PARAM_ALPHA, 'One of: edit, restore, import, template, service, reset'),
                'userid' => new external_value(PARAM_INT, 'Who saved it, 0 where nobody is known'),
                'userfullname' => new external_value(PARAM_RAW, 'Their name, empty where nobody is known'),
                'timecreated' => new external_value(PARAM_INT, 'When it was saved'),
                'characters' => new external_value(PARAM_INT, 'Length of the text'),
            ])),
            'total' => new external_value(PARAM_INT, 'Number of versions there are'),
        ]);
    }
}
