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

namespace block_lectern_mycourses\local;

/**
 * Which filters are active in courses.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\string_filters
 */
final class string_filters_test extends \advanced_testcase {
    /**
     * Random settings on all levels give what core finds for each course.
     */
    public function test_equals_core(): void {
        global $CFG, $DB, $FILTERLIB_PRIVATE;
        $this->resetAfterTest();
        require_once($CFG->libdir . '/filterlib.php');
        mt_srand(5);
        $generator = $this->getDataGenerator();
        $category = $generator->create_category();
        $child = $generator->create_category(['parent' => $category->id]);
        $contexts = [];
        for ($i = 0; $i < 8; $i++) {
            $contexts[] = \core\context\course::instance($generator->create_course([
                'category' => [$category->id, $child->id][$i % 2],
            ])->id);
        }
        $places = array_merge($contexts, [
            \core\context\coursecat::instance($category->id),
            \core\context\coursecat::instance($child->id),
        ]);
        $filters = ['multilang', 'emoticon', 'urltolink', 'mathjaxloader', 'tex', 'algebra'];
        foreach ($filters as $filter) {
            filter_set_global_state($filter, [TEXTFILTER_ON, TEXTFILTER_OFF, TEXTFILTER_DISABLED][mt_rand(0, 2)]);
        }
        filter_set_applies_to_strings('multilang', true);
        set_config('filterall', 1);
        foreach ($places as $context) {
            foreach ($filters as $filter) {
                if (mt_rand(0, 2) == 0) {
                    $DB->insert_record('filter_active', [
                        'filter' => $filter,
                        'contextid' => $context->id,
                        'active' => [TEXTFILTER_ON, TEXTFILTER_OFF][mt_rand(0, 1)],
                        'sortorder' => 0,
                    ]);
                }
                if (mt_rand(0, 3) == 0) {
                    filter_set_local_config($filter, $context->id, 'setting', "of $context->id");
                }
            }
        }
        $expected = [];
        foreach ($contexts as $context) {
            $expected[$context->id] = filter_get_active_in_context($context);
        }
        $this->assertGreaterThan(1, count(array_unique(array_map('json_encode', $expected))), 'Courses must differ');

        $FILTERLIB_PRIVATE = null;
        string_filters::preload($contexts);
        $reads = $DB->perf_get_reads();
        foreach ($contexts as $context) {
            $actual = filter_get_active_in_context($context);
            ksort($actual);
            ksort($expected[$context->id]);
            $this->assertSame($expected[$context->id], $actual);
        }
        $this->assertSame($reads, $DB->perf_get_reads());
    }

    /**
     * Names are shown in the user's language where the site filters headings.
     */
    public function test_names_in_the_users_language(): void {
        $this->resetAfterTest();
        filter_set_global_state('multilang', TEXTFILTER_ON);
        filter_set_applies_to_strings('multilang', true);
        set_config('filterall', 1);
        \filter_manager::reset_caches();
        $course = $this->getDataGenerator()->create_course([
            'fullname' => '<span lang="en" class="multilang">Bread</span><span lang="de" class="multilang">Brot</span>',
        ]);
        $user = $this->getDataGenerator()->create_and_enrol($course);
        $this->setUser($user);
        $this->assertSame('Bread', course_list::of_user($user->id)[$course->id]->name());
    }
}
