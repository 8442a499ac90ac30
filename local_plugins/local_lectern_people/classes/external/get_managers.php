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
use local_lectern_people\local\team\managers;
use moodle_exception;
use stdClass;

/**
 * Web service function: who manages people.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_managers extends external_api {
    /** @var int Of how many people it can be asked at once. */
    private const MOST = 1000;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'userids' => new external_multiple_structure(
                new external_value(PARAM_INT, 'Id of a user'),
                'Whose managers: oneself, people of one\'s team, or with the right for it anybody; at most ' . self::MOST,
            ),
        ]);
    }

    /**
     * Reads them.
     *
     * @param int[] $userids
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(array $userids): array {
        $params = self::validate_parameters(self::execute_parameters(), ['userids' => $userids]);
        $context = context_system::instance();
        self::validate_context($context);
        if (!isloggedin() || isguestuser()) {
            throw new moodle_exception('noguest');
        }
        $userids = array_values(array_unique($params['userids']));
        if (count($userids) > self::MOST) {
            throw new moodle_exception('error:toomany', 'local_lectern_people', '', self::MOST);
        }
        managers::require_people($userids);
        $allnames = has_capability('moodle/site:viewfullnames', $context);
        $people = [];
        foreach (managers::of($userids) as $userid => $above) {
            $people[] = [
                'userid' => $userid,
                'managers' => array_map(fn(stdClass $manager): array => [
                    'id' => (int) $manager->id,
                    'fullname' => fullname($manager, $allnames),
                    'depth' => (int) $manager->depth,
                ], $above),
            ];
        }
        return $people;
    }

    /**
     * What is returned.
     *
     * @return external_multiple_structure
     */
    public static function execute_returns(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'userid' => new external_value(PARAM_INT, 'Id of the person'),
            'managers' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the manager'),
                'fullname' => new external_value(PARAM_RAW, 'Full name, plain text'),
                'depth' => new external_value(PARAM_INT, 'Steps between the two: 1 where the manager is a direct one'),
            ]), 'Who manages them, the nearest first; nobody where nobody does'),
        ]), 'The people, in the order in which they were asked for');
    }
}
