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

namespace local_lectern_people;

use local_lectern_people\local\relations;
use stdClass;

/**
 * Who manages whom, for other plugins. They ask only where this class exists.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class api {
    /**
     * Whether somebody manages somebody now, directly or through others.
     *
     * @param int $managerid
     * @param int $userid
     * @return bool
     */
    public static function manages(int $managerid, int $userid): bool {
        return relations::manages($managerid, $userid);
    }

    /**
     * Whether somebody manages anybody now.
     *
     * @param int $managerid
     * @return bool
     */
    public static function has_team(int $managerid): bool {
        return relations::has_team($managerid);
    }

    /**
     * Those who manage somebody directly now.
     *
     * @param int $userid
     * @return stdClass[] Users by id: id, names, fields of the picture, email, deleted, suspended.
     */
    public static function direct_managers(int $userid): array {
        return relations::direct_managers($userid);
    }

    /**
     * A query for the ids of the people whom somebody manages now.
     *
     * @param int $managerid
     * @param bool $direct Whether only those without anybody between.
     * @param string $prefix Of the parameters' names.
     * @return array{0: string, 1: array} SQL and its named parameters.
     */
    public static function team_sql(int $managerid, bool $direct = false, string $prefix = 'team'): array {
        return relations::team_sql($managerid, $direct, $prefix);
    }
}
