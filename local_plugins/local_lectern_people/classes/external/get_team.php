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

namespace local_lectern_people\external;

use core\context\system as context_system;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_lectern_people\event\team_viewed;
use local_lectern_people\local\team\access;
use local_lectern_people\local\team\member;
use local_lectern_people\local\team\members;
use local_lectern_people\local\team\query;
use local_lectern_people\local\team\view;
use user_picture;

/**
 * Web service function: a page of the people whom somebody manages.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_team extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'manager' => new external_value(PARAM_INT, 'Whose team: an id of a user, 0 for one\'s own', VALUE_DEFAULT, 0),
            'direct' => new external_value(PARAM_BOOL, 'Only those without anybody between', VALUE_DEFAULT, true),
            'search' => new external_value(
                PARAM_NOTAGS,
                'Words that are all in the name, or in what else the caller may tell people apart by',
                VALUE_DEFAULT,
                '',
            ),
            'page' => new external_value(PARAM_INT, 'Which page, from 0', VALUE_DEFAULT, 0),
            'perpage' => new external_value(PARAM_INT, 'People on a page, from 1 to 100', VALUE_DEFAULT, view::SIZE),
        ]);
    }

    /**
     * Reads a page, ordered by last name.
     *
     * @param int $manager
     * @param bool $direct
     * @param string $search
     * @param int $page
     * @param int $perpage
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(
        int $manager = 0,
        bool $direct = true,
        string $search = '',
        int $page = 0,
        int $perpage = view::SIZE,
    ): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'manager' => $manager, 'direct' => $direct, 'search' => $search, 'page' => $page, 'perpage' => $perpage,
        ]);
        self::validate_context(context_system::instance());
        $managerid = $params['manager'] ?: (int) $USER->id;
        access::require_team($managerid);
        $view = new view(
            $managerid,
            $params['direct'],
            $params['search'],
            page: $params['page'],
            size: $params['perpage'],
        );
        $now = time();
        $query = new query($view, $now);
        team_viewed::of($view)->trigger();
        return [
            'managerid' => $managerid,
            'total' => $query->count(),
            'page' => $view->page,
            'perpage' => $view->size,
            'people' => array_map(self::person(...), (new members($managerid, $now))->load($query->page())),
        ];
    }

    /**
     * What is told of somebody.
     *
     * @param member $member
     * @return array
     */
    private static function person(member $member): array {
        global $PAGE;
        $allnames = has_capability('moodle/site:viewfullnames', context_system::instance());
        $between = [];
        foreach ($member->between as $id => $user) {
            $between[] = ['id' => $id, 'fullname' => fullname($user, $allnames)];
        }
        $identity = [];
        foreach ($member->identity() as $field => $value) {
            $identity[] = ['field' => $field, 'value' => $value];
        }
        $standing = $member->standing;
        return [
            'id' => $member->id(),
            'fullname' => fullname($member->user, $allnames),
            'pictureurl' => (new user_picture($member->user))->get_url($PAGE)->out(false),
            'profileurl' => $member->profile_url()->out(false),
            'identity' => $identity,
            'department' => $member->department(),
            'depth' => $member->depth,
            'between' => $between,
            'teamsize' => $member->teamsize,
            'suspended' => $member->suspended(),
            'lastaccess' => $member->seen(),
            'courses' => $standing->courses,
            'tracked' => $standing->tracked,
            'completed' => $standing->done,
            'progress' => $standing->progress,
            'overdue' => $standing->overdue,
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'managerid' => new external_value(PARAM_INT, 'Whose team it is'),
            'total' => new external_value(PARAM_INT, 'How many people there are on all pages'),
            'page' => new external_value(PARAM_INT, 'Which page this is, from 0'),
            'perpage' => new external_value(PARAM_INT, 'How many people a page has'),
            'people' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the user'),
                'fullname' => new external_value(PARAM_RAW, 'Full name, plain text'),
                'pictureurl' => new external_value(PARAM_URL, 'Where the picture is'),
                'profileurl' => new external_value(PARAM_URL, 'Where the profile is'),
                'identity' => new external_multiple_structure(new external_single_structure([
                    'field' => new external_value(PARAM_ALPHANUMEXT, 'Name of the field, for example email'),
                    'value' => new external_value(PARAM_RAW, 'What stands in it, plain text'),
                ]), 'What else tells people apart, as far as the caller may see it'),
                'department' => new external_value(
                    PARAM_RAW,
                    'Department, plain text; may be empty; null where the caller may not know',
                    VALUE_REQUIRED,
                    null,
                    NULL_ALLOWED,
                ),
                'depth' => new external_value(PARAM_INT, 'Steps to the manager: 1 where nobody is between'),
                'between' => new external_multiple_structure(new external_single_structure([
                    'id' => new external_value(PARAM_INT, 'Id of the user'),
                    'fullname' => new external_value(PARAM_RAW, 'Full name, plain text'),
                ]), 'Who of the same team manages them directly; nobody where nobody is between'),
                'teamsize' => new external_value(PARAM_INT, 'How many people they manage, directly or through others'),
                'suspended' => new external_value(
                    PARAM_BOOL,
                    'Whether the account is suspended; null where the caller may not know',
                    VALUE_REQUIRED,
                    null,
                    NULL_ALLOWED,
                ),
                'lastaccess' => new external_value(
                    PARAM_INT,
                    'Unix time when they were last here, 0 for never; null where the caller may not know',
                    VALUE_REQUIRED,
                    null,
                    NULL_ALLOWED,
                ),
                'courses' => new external_value(PARAM_INT, 'In how many courses they are that they can enter now'),
                'tracked' => new external_value(PARAM_INT, 'How many of these follow their progress'),
                'completed' => new external_value(PARAM_INT, 'How many of those they have completed'),
                'progress' => new external_value(
                    PARAM_FLOAT,
                    'Mean of their progress in these, in percent; null where there is none',
                    VALUE_REQUIRED,
                    null,
                    NULL_ALLOWED,
                ),
                'overdue' => new external_value(PARAM_INT, 'How many activities and courses are overdue'),
            ]), 'The people, by last name'),
        ]);
    }
}
