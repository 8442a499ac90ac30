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

namespace theme_lectern\local\course;

use core\context\course as context_course;

/**
 * Tests of the pictures of courses.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\course\pictures
 */
final class pictures_test extends \advanced_testcase {
    public function test_one_query_serves_any_number_of_courses(): void {
        global $DB;
        $this->resetAfterTest();
        $ids = [];
        foreach (range(1, 10) as $number) {
            $ids[] = $this->course_with_picture("picture{$number}.gif");
        }
        foreach ([1, 10] as $count) {
            array_map(context_course::instance(...), $ids);
            $before = $DB->perf_get_reads();
            $pictures = pictures::of(array_slice($ids, 0, $count));
            $this->assertSame(1, $DB->perf_get_reads() - $before);
            $this->assertCount($count, $pictures);
        }
        $this->assertStringContainsString('/course/overviewfiles/picture1.gif', $pictures[$ids[0]]['src']);
    }

    public function test_only_as_many_files_count_as_the_site_allows_and_of_its_types(): void {
        $this->resetAfterTest();
        $id = $this->course_with_picture('a.pdf');
        $this->add_file($id, 'b.gif', 'image/gif');
        set_config('courseoverviewfileslimit', 1);
        set_config('courseoverviewfilesext', '*');
        $this->assertStringStartsWith('data:image/svg+xml', pictures::of([$id])[$id]['src']);
        set_config('courseoverviewfilesext', 'web_image');
        $this->assertStringContainsString('b.gif', pictures::of([$id])[$id]['src']);
        set_config('courseoverviewfileslimit', 0);
        $this->assertStringStartsWith('data:image/svg+xml', pictures::of([$id])[$id]['src']);
    }

    public function test_a_course_without_picture_gets_a_pattern_that_enters_no_course(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->assertStringStartsWith('data:image/svg+xml', pictures::of([(int) $course->id])[$course->id]['src']);
    }

    public function test_a_known_picture_costs_no_read_until_the_course_changes(): void {
        global $DB;
        $this->resetAfterTest();
        $id = $this->course_with_picture('one.gif');
        pictures::of_course(get_course($id));
        $course = get_course($id);
        $before = $DB->perf_get_reads();
        $this->assertStringContainsString('one.gif', pictures::of_course($course)['src']);
        $this->assertSame(0, $DB->perf_get_reads() - $before);

        get_file_storage()->delete_area_files(context_course::instance($id)->id, 'course', 'overviewfiles');
        rebuild_course_cache($id, true);
        $this->assertStringStartsWith('data:image/svg+xml', pictures::of_course(get_course($id))['src']);
    }

    /**
     * A course with a picture.
     *
     * @param string $name
     * @return int Its id.
     */
    private function course_with_picture(string $name): int {
        $id = (int) $this->getDataGenerator()->create_course()->id;
        $this->add_file($id, $name, mimeinfo('type', $name));
        return $id;
    }

    /**
     * Adds a file to a course's pictures.
     *
     * @param int $courseid
     * @param string $name
     * @param string $type
     */
    private function add_file(int $courseid, string $name, string $type): void {
        get_file_storage()->create_file_from_string([
            'contextid' => context_course::instance($courseid)->id, 'component' => 'course', 'filearea' => 'overviewfiles',
            'itemid' => 0, 'filepath' => '/', 'filename' => $name, 'mimetype' => $type,
        ], 'picture');
    }
}
