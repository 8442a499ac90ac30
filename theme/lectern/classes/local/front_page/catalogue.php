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

namespace theme_lectern\local\front_page;

use core_course_category;
use core_course_list_element;
use stdClass;
use theme_lectern\local\course\course_card;
use theme_lectern\local\settings;

/**
 * The courses that the front page leads to: those that the visitor may see, of the chosen categories.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class catalogue {
    /**
     * Cards of the first courses in the site's order.
     *
     * @return array[]
     */
    public static function cards(): array {
        $settings = settings::current();
        $options = ['recursive' => true, 'limit' => $settings->catalogue_limit(), 'sort' => ['sortorder' => 1], 'summary' => true];
        $categories = array_filter(array_map(
            fn(int $id): ?core_course_category => core_course_category::get($id, IGNORE_MISSING),
            $settings->catalogue_categories(),
        )) ?: [core_course_category::top()];
        $courses = [];
        foreach ($categories as $category) {
            $courses += $category->get_courses($options);
        }
        return course_card::all(array_map(
            fn(core_course_list_element $course): stdClass => (object) iterator_to_array($course->getIterator()),
            array_slice($courses, 0, $settings->catalogue_limit(), true),
        ));
    }
}
