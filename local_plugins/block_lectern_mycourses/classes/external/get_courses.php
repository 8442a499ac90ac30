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

namespace block_lectern_mycourses\external;

use block_lectern_mycourses\local\choices;
use block_lectern_mycourses\local\course_list;
use block_lectern_mycourses\local\listing;
use block_lectern_mycourses\local\settings;
use block_lectern_mycourses\output\course_cards;
use block_lectern_mycourses\output\mycourses;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * Web service function: the courses of the calling user.
 *
 * There is deliberately no way to name another user. The number of reads does not depend on the number of courses.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_courses extends external_api {
    /** @var int Most courses given at a time. */
    public const MAXLIMIT = 100;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        $oneof = fn(array $values) => 'One of: ' . implode(', ', $values);
        return new external_function_parameters([
            'filter' => new external_value(PARAM_ALPHA, $oneof(choices::FILTERS), VALUE_DEFAULT, 'all'),
            'sort' => new external_value(PARAM_ALPHA, $oneof(choices::SORTS), VALUE_DEFAULT, 'lastaccess'),
            'search' => new external_value(
                PARAM_TEXT,
                'Words that must all be found in a course\'s names or category',
                VALUE_DEFAULT,
                ''
            ),
            'offset' => new external_value(PARAM_INT, 'Number of courses to skip', VALUE_DEFAULT, 0),
            'limit' => new external_value(
                PARAM_INT,
                'Number of courses to give, 0 for the counts only, at most ' . self::MAXLIMIT,
                VALUE_DEFAULT,
                12
            ),
        ]);
    }

    /**
     * Gives a page of the calling user's courses.
     *
     * @param string $filter One of {@see choices::FILTERS}.
     * @param string $sort One of {@see choices::SORTS}.
     * @param string $search Words that must all be found, '' for no search.
     * @param int $offset Number of courses to skip.
     * @param int $limit Number of courses to give.
     * @return array See {@see self::execute_returns()}.
     * @throws \invalid_parameter_exception On an unknown value.
     */
    public static function execute(
        string $filter = 'all',
        string $sort = 'lastaccess',
        string $search = '',
        int $offset = 0,
        int $limit = 12
    ): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'filter' => $filter,
            'sort' => $sort,
            'search' => $search,
            'offset' => $offset,
            'limit' => $limit,
        ]);
        foreach (['filter' => choices::FILTERS, 'sort' => choices::SORTS] as $name => $values) {
            if (!in_array($params[$name], $values, true)) {
                throw new \invalid_parameter_exception(
                    "Unknown $name '{$params[$name]}', expected one of: " . implode(', ', $values)
                );
            }
        }
        if ($params['offset'] < 0 || $params['limit'] < 0 || $params['limit'] > self::MAXLIMIT) {
            throw new \invalid_parameter_exception(
                'offset must be 0 or more, limit between 0 and ' . self::MAXLIMIT
            );
        }
        if (isguestuser()) {
            throw new \moodle_exception('noguest');
        }
        self::validate_context(\core\context\user::instance($USER->id));

        $listing = new listing(
            course_list::of_user($USER->id),
            $params['filter'],
            $params['sort'],
            trim($params['search'])
        );
        $page = array_slice($listing->matches, $params['offset'], $params['limit']);
        $total = count($listing->matches);
        $nextoffset = $params['offset'] + count($page);
        $cards = new course_cards('', $page, showcategory: (new settings())->showcategory);
        return [
            'courses' => $cards->export(),
            'total' => $total,
            'nextoffset' => $nextoffset < $total ? $nextoffset : null,
            'summary' => mycourses::summary($total),
            'counts' => array_map(
                fn(string $name, int $count) => ['filter' => $name, 'count' => $count],
                array_keys($listing->counts),
                $listing->counts
            ),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'courses' => new external_multiple_structure(self::course_structure()),
            'total' => new external_value(PARAM_INT, 'Number of courses that match'),
            'nextoffset' => new external_value(
                PARAM_INT,
                'Offset of the next page, null after the last',
                VALUE_REQUIRED,
                null,
                NULL_ALLOWED
            ),
            'summary' => new external_value(PARAM_TEXT, 'Number of courses that match, in words'),
            'counts' => new external_multiple_structure(new external_single_structure([
                'filter' => new external_value(PARAM_ALPHA, 'Filter'),
                'count' => new external_value(PARAM_INT, 'Number of courses behind it, whatever is searched for'),
            ])),
        ]);
    }

    /**
     * One course.
     *
     * @return external_single_structure
     */
    private static function course_structure(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_INT, 'Course id'),
            'name' => new external_value(PARAM_RAW, 'Name as the site shows it in lists, HTML'),
            'shortname' => new external_value(PARAM_RAW, 'Short name, HTML'),
            'url' => new external_value(PARAM_URL, 'Address of the course'),
            'continueurl' => new external_value(PARAM_URL, 'Address that leads to the next activity that is not complete'),
            'continuetext' => new external_value(PARAM_TEXT, 'Text for a link to it'),
            'picture' => new external_value(PARAM_RAW, 'Address or data URI of the course\'s picture'),
            'category' => new external_value(PARAM_RAW, 'Name of the category, HTML, empty if it is not to be shown'),
            'state' => new external_value(PARAM_ALPHA, 'One of: completed, past, upcoming, notstarted, inprogress'),
            'statetext' => new external_value(PARAM_TEXT, 'The state in words'),
            'visible' => new external_value(PARAM_BOOL, 'Whether learners can see the course'),
            'tracked' => new external_value(PARAM_BOOL, 'Whether progress is tracked'),
            'progress' => new external_value(
                PARAM_FLOAT,
                'Progress in percent as core computes it, null where it is not tracked; stale completion can lead to more than 100',
                VALUE_REQUIRED,
                null,
                NULL_ALLOWED
            ),
            'percent' => new external_value(PARAM_INT, 'Progress rounded down'),
            'bar' => new external_value(PARAM_INT, 'Progress for a bar, between 0 and 100'),
            'progresstext' => new external_value(PARAM_TEXT, 'Progress in words, empty where it is not tracked'),
            'startdate' => new external_value(PARAM_INT, 'Start of the course, 0 for none'),
            'datekind' => new external_value(
                PARAM_ALPHA,
                'What the date is: completed, enrolment (access ends), course (the course ends) or empty for none'
            ),
            'date' => new external_value(PARAM_INT, 'Completion, due or end date, 0 for none'),
            'datetext' => new external_value(PARAM_TEXT, 'The date that matters now, in words'),
            'lastaccess' => new external_value(PARAM_INT, 'Last access, 0 for never'),
            'lastaccesstext' => new external_value(PARAM_TEXT, 'Last access in words, empty for never'),
            'starred' => new external_value(PARAM_BOOL, 'Whether the user has starred the course'),
            'hidden' => new external_value(PARAM_BOOL, 'Whether the user has hidden the course from overviews'),
        ]);
    }
}
