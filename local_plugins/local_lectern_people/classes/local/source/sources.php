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

namespace local_lectern_people\local\source;

use local_lectern_people\local\settings;

/**
 * All sources, in the order in which they are asked.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sources {
    /**
     * All, whether they are switched on or not.
     *
     * @return source[] By name, the one that is asked first comes first.
     */
    public static function all(): array {
        $sources = [];
        foreach ([profile_field::class, user_role::class, cohort::class, department::class, csv::class, service::class] as $class) {
            $source = new $class();
            $sources[$source->name()] = $source;
        }
        $order = array_intersect(settings::list('order'), array_keys($sources));
        return array_replace(array_flip($order), $sources);
    }

    /**
     * Those that are switched on.
     *
     * @return source[] By name, in order.
     */
    public static function enabled(): array {
        return array_intersect_key(self::all(), array_flip(settings::list('enabled')));
    }

    /**
     * Those that are switched on and may be used.
     *
     * @return source[] By name, in order.
     */
    public static function usable(): array {
        return array_filter(self::enabled(), fn(source $source): bool => $source->problem() === null);
    }
}
