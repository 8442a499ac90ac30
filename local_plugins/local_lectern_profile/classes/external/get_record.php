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

namespace local_lectern_profile\external;

use core\context\system as context_system;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_profile\audience;
use local_lectern_profile\fact;
use local_lectern_profile\local\part;
use local_lectern_profile\local\record;
use local_lectern_profile\local\viewer;
use local_lectern_profile\table;

/**
 * Web service function: somebody's learning record, as far as the calling user may see it.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_record extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'userid' => new external_value(PARAM_INT, 'User id; 0 for the calling user', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Reads a record.
     *
     * @param int $userid
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(int $userid = 0): array {
        $params = self::validate_parameters(self::execute_parameters(), ['userid' => $userid]);
        self::validate_context(context_system::instance());
        $subject = viewer::admit($params['userid']);
        $record = record::of($subject);
        $record->tell_viewed();
        return [
            'userid' => (int) $subject->user->id,
            'fullname' => fullname($subject->user),
            'viewer' => [
                'audiences' => array_map(fn(audience $audience): string => $audience->value, $subject->audiences),
                'all' => $subject->all,
            ],
            'sections' => array_values(array_map(
                self::section(...),
                array_filter($record->parts, fn(part $part): bool => $part->content->tells_anything()),
            )),
        ];
    }

    /**
     * A section.
     *
     * @param part $part
     * @return array
     */
    private static function section(part $part): array {
        return [
            'name' => $part->name,
            'title' => $part->title,
            'facts' => array_map(fn(fact $fact): array => [
                'label' => $fact->label,
                'value' => $fact->value,
                'url' => $fact->url,
                'missing' => $fact->missing,
            ], $part->content->facts),
            'tables' => array_map(fn(table $table): array => [
                'caption' => $table->caption,
                'head' => $table->head,
                'rows' => $table->rows,
            ], $part->content->tables),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'userid' => new external_value(PARAM_INT, 'User id'),
            'fullname' => new external_value(PARAM_RAW, 'Name, plain text'),
            'viewer' => new external_single_structure([
                'audiences' => new external_multiple_structure(
                    new external_value(PARAM_ALPHA, 'One of: self, teacher, manager, everyone'),
                    'As whom the calling user sees the record'
                ),
                'all' => new external_value(PARAM_BOOL, 'Whether the calling user may see all of every record'),
            ]),
            'sections' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'Unique name of the section, for example local_lectern_profile_grades'),
                'title' => new external_value(PARAM_RAW, 'Title, plain text'),
                'facts' => new external_multiple_structure(self::fact_structure(), 'Single facts'),
                'tables' => new external_multiple_structure(self::table_structure(), 'Tables'),
            ]), 'The sections that the calling user may see, in order; those with nothing to show are left out'),
        ]);
    }

    /**
     * A fact.
     *
     * @return external_single_structure
     */
    private static function fact_structure(): external_single_structure {
        return new external_single_structure([
            'label' => new external_value(PARAM_RAW, 'What it is, plain text'),
            'value' => new external_value(PARAM_RAW, 'What it says, plain text'),
            'url' => new external_value(PARAM_RAW, 'Where it leads, or empty'),
            'missing' => new external_value(PARAM_BOOL, 'Whether it is asked for and not there'),
        ]);
    }

    /**
     * A table.
     *
     * @return external_single_structure
     */
    private static function table_structure(): external_single_structure {
        return new external_single_structure([
            'caption' => new external_value(PARAM_RAW, 'Caption, plain text'),
            'head' => new external_multiple_structure(new external_value(PARAM_RAW, 'Head of a column, plain text')),
            'rows' => new external_multiple_structure(
                new external_multiple_structure(new external_value(PARAM_RAW, 'Cell, plain text'), 'Row')
            ),
        ]);
    }
}
