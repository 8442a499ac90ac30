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
use core_external\external_files;
use core_external\external_format_value;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use core_external\util;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\read_model;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\settings;
use local_lectern_syllabus\local\version_files;
use required_capability_exception;
use stdClass;

/**
 * Web service function: a course's syllabus, to read.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_syllabus extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'courseid' => new external_value(PARAM_INT, 'Course id'),
        ]);
    }

    /**
     * Gives what the syllabus says now.
     *
     * @param int $courseid
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $courseid): array {
        $params = self::validate_parameters(self::execute_parameters(), ['courseid' => $courseid]);
        $context = context_course::instance($params['courseid']);
        self::validate_context($context);
        if ((int) $context->instanceid === (int) SITEID) {
            throw new \moodle_exception('errornosyllabushere', 'local_lectern_syllabus');
        }
        if (!access::can_view($context)) {
            throw new required_capability_exception($context, 'local/lectern_syllabus:view', 'nopermissions', '');
        }
        $model = read_model::of_course((int) $context->instanceid);
        return [
            'courseid' => (int) $context->instanceid,
            'state' => self::state($model),
            'timemodified' => $model['timemodified'] ?? 0,
            'canedit' => access::can_edit($context),
            'sections' => array_values(array_map(
                fn(section $section): array => self::section($section, $model['texts'][$section->id] ?? null, $context),
                sections::enabled()
            )),
        ];
    }

    /**
     * How it stands.
     *
     * @param array|null $model Of read_model.
     * @return string
     */
    private static function state(?array $model): string {
        if ($model === null) {
            return 'missing';
        }
        foreach (sections::enabled() as $id => $section) {
            // As in the report: sections with people fill themselves.
            if ($section->mandatory && $section->kind !== section::PEOPLE && !isset($model['texts'][$id])) {
                return 'incomplete';
            }
        }
        return $model['timemodified'] < settings::stale_before() ? 'stale' : 'complete';
    }

    /**
     * One section.
     *
     * @param section $section
     * @param array|null $text Of read_model; null where nothing was written.
     * @param context_course $context
     * @return array
     */
    private static function section(section $section, ?array $text, context_course $context): array {
        [$content, $format] = ['', FORMAT_HTML];
        $files = [];
        if ($text !== null) {
            [$content, $format] = util::format_text(
                $text['content'],
                $text['contentformat'],
                $context,
                version_files::COMPONENT,
                version_files::AREA,
                $text['versionid']
            );
            $files = util::get_area_files($context->id, version_files::COMPONENT, version_files::AREA, $text['versionid']);
        }
        return [
            'id' => $section->id,
            'shortname' => $section->shortname,
            'name' => $section->name(),
            'kind' => $section->kind,
            'mandatory' => $section->mandatory,
            'filled' => $text !== null,
            'versionid' => $text['versionid'] ?? 0,
            'content' => $content,
            'contentformat' => (int) $format,
            'contentfiles' => $files,
            'brief' => $text['brief'] ?? '',
            'dates' => $text['dates'] ?? [],
            'people' => $section->kind === section::PEOPLE ? self::people($context) : [],
        ];
    }

    /**
     * The people of the course.
     *
     * @param context_course $context
     * @return array[]
     */
    private static function people(context_course $context): array {
        $full = has_capability('moodle/site:viewfullnames', $context);
        return array_map(fn(stdClass $person): array => [
            'id' => (int) $person->id,
            'fullname' => fullname($person, $full),
            'roles' => array_values(array_map(fn(stdClass $role): string => role_get_name($role, $context), $person->roles)),
        ], people::of_course((int) $context->instanceid));
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'courseid' => new external_value(PARAM_INT, 'Course id'),
            'state' => new external_value(
                PARAM_ALPHA,
                'One of: missing (nothing is written), incomplete (a mandatory section is empty), stale (not changed for as long as'
                    . ' the site allows), complete'
            ),
            'timemodified' => new external_value(PARAM_INT, 'When it was last changed, 0 for never'),
            'canedit' => new external_value(PARAM_BOOL, 'Whether the calling user may change it'),
            'sections' => new external_multiple_structure(self::section_structure(), 'The site\'s sections, in order'),
        ]);
    }

    /**
     * One section.
     *
     * @return external_single_structure
     */
    private static function section_structure(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_INT, 'Section id'),
            'shortname' => new external_value(PARAM_ALPHANUMEXT, 'Short name'),
            'name' => new external_value(PARAM_RAW, 'Name, HTML'),
            'kind' => new external_value(PARAM_ALPHA, 'One of: text, dates, people'),
            'mandatory' => new external_value(PARAM_BOOL, 'Whether a syllabus is incomplete without it'),
            'filled' => new external_value(PARAM_BOOL, 'Whether something is written there'),
            'versionid' => new external_value(PARAM_INT, 'Id of the current version, 0 where nothing is written'),
            'content' => new external_value(PARAM_RAW, 'The text'),
            'contentformat' => new external_format_value('content'),
            'contentfiles' => new external_files('Files of the text'),
            'brief' => new external_value(PARAM_RAW, 'The short version for phones, plain text'),
            'dates' => new external_multiple_structure(new external_single_structure([
                'label' => new external_value(PARAM_RAW, 'What happens then, plain text'),
                'time' => new external_value(PARAM_INT, 'When, as a Unix timestamp; 0 where it is not known yet'),
            ]), 'Dates, in order'),
            'people' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'User id'),
                'fullname' => new external_value(PARAM_RAW, 'Name'),
                'roles' => new external_multiple_structure(new external_value(PARAM_RAW, 'Role in the course, HTML')),
            ]), 'The course\'s people with the roles that the site chose'),
        ]);
    }
}
