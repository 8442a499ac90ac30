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

namespace local_lectern_people\local\admin;

use local_lectern_people\local\state;

/**
 * Which claims somebody should look at: those that grant nothing though they should, and those that another source contradicts.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problem_sql {
    /**
     * The condition. A source that says the same as the one that decides does not contradict it.
     *
     * @param string $claim Alias of the table of claims.
     * @return string Without parameters.
     */
    public static function of(string $claim): string {
        $states = "'" . implode("', '", state::PROBLEMS) . "'";
        return "({$claim}.state IN ({$states})
            OR ({$claim}.state = 'overruled' AND NOT EXISTS (
                SELECT 1
                  FROM {local_lectern_people_link} {$claim}inforce
                 WHERE {$claim}inforce.userid = {$claim}.userid AND {$claim}inforce.managerid = {$claim}.managerid
                       AND {$claim}inforce.endsync = 0
            )))";
    }
}
