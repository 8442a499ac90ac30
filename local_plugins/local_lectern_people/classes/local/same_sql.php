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

namespace local_lectern_people\local;

/**
 * SQL by which two texts are the same: without regard to case and outer spaces, but with regard to accents. A database that takes
 * josé for jose would give José's team to Jose.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class same_sql {
    /**
     * The condition.
     *
     * @param string $column A column; one with an index makes it fast.
     * @param string $expression What it is compared with, such as another column.
     * @return string
     */
    public static function of(string $column, string $expression): string {
        global $DB;
        if ($DB->get_dbfamily() !== 'mysql') {
            return "LOWER({$column}) = LOWER(TRIM({$expression}))";
        }
        $exact = "LOWER({$column}) COLLATE utf8mb4_bin = LOWER(TRIM({$expression})) COLLATE utf8mb4_bin";
        // There is no hash join over a function, but the index finds all that might be the same.
        return str_ends_with($DB->get_dbcollation(), '_ci') ? "({$column} = TRIM({$expression}) AND {$exact})" : $exact;
    }
}
