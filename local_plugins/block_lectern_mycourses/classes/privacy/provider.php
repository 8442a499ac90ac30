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

namespace block_lectern_mycourses\privacy;

use block_lectern_mycourses\local\choices;
use block_lectern_mycourses\local\preferences;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\user_preference_provider;
use core_privacy\local\request\writer;

/**
 * Privacy: the block stores what each user has chosen to see. Stars and hidden courses are core's own.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements \core_privacy\local\metadata\provider, user_preference_provider {
    /**
     * Describes what is stored.
     *
     * @param collection $collection Collection to add to.
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        foreach (array_keys(choices::allowed()) as $choice) {
            $collection->add_user_preference(preferences::PREFIX . $choice, 'privacy:metadata:' . $choice);
        }
        return $collection;
    }

    /**
     * Exports what a user has chosen in each block.
     *
     * @param int $userid User.
     */
    public static function export_user_preferences(int $userid): void {
        foreach (get_user_preferences(null, null, $userid) as $name => $value) {
            foreach (choices::allowed() as $choice => $values) {
                if (!preg_match('/^' . preferences::PREFIX . $choice . '_\d+$/', $name)) {
                    continue;
                }
                $known = in_array($value, array_map('strval', $values), true);
                writer::export_user_preference(
                    'block_lectern_mycourses',
                    $name,
                    $known && !is_numeric($value) ? get_string("$choice:$value", 'block_lectern_mycourses') : $value,
                    get_string('privacy:metadata:' . $choice, 'block_lectern_mycourses')
                );
            }
        }
    }
}
