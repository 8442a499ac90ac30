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
 * Pictures of courses.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\pictures
 */
final class pictures_test extends \advanced_testcase {
    /**
     * Each course gets the picture that core's overview shows for it.
     */
    public function test_as_core_chooses(): void {
        global $CFG, $OUTPUT, $PAGE;
        $this->resetAfterTest();
        require_once($CFG->dirroot . '/course/lib.php');
        $PAGE->set_url('/my/');
        $CFG->courseoverviewfileslimit = 2;
        $CFG->courseoverviewfilesext = '.jpg,.gif,.png,.txt';
        $generator = $this->getDataGenerator();
        $user = $generator->create_user();
        $png = file_get_contents($CFG->dirroot . '/lib/tests/fixtures/gd-logo.png');
        $sets = [
            'none' => [],
            'one' => ['b c.png'],
            'first by name' => ['z.png', 'a&b.png'],
            'document first' => ['a.txt', 'b.png'],
            'image beyond the limit' => ['a.txt', 'b.txt', 'c.png'],
            'type no longer accepted' => ['a.webp', 'b.png'],
        ];
        foreach ($sets as $name => $files) {
            $course = $generator->create_course(['shortname' => $name]);
            $generator->enrol_user($user->id, $course->id);
            foreach ($files as $file) {
                get_file_storage()->create_file_from_string([
                    'contextid' => \core\context\course::instance($course->id)->id,
                    'component' => 'course',
                    'filearea' => 'overviewfiles',
                    'itemid' => 0,
                    'filepath' => '/',
                    'filename' => $file,
                ], str_ends_with($file, 'png') ? $png : "not an image $file");
            }
        }
        $this->setUser($user);
        $entries = course_list::of_user($user->id);
        $pictures = pictures::of($entries);
        $this->assertCount(count($sets), $pictures);
        foreach ($entries as $entry) {
            $core = \core_course\external\course_summary_exporter::get_course_image((object) ['id' => $entry->id]);
            $expected = $core ? str_replace('&amp;', '&', $core) : $OUTPUT->get_generated_image_for_id($entry->id);
            $this->assertSame($expected, $pictures[$entry->id], $entry->course->shortname);
        }
    }

    /**
     * With course images switched off, all get the pattern.
     */
    public function test_switched_off(): void {
        global $CFG, $PAGE;
        $this->resetAfterTest();
        $PAGE->set_url('/my/');
        $CFG->courseoverviewfileslimit = 0;
        $course = $this->getDataGenerator()->create_course();
        $user = $this->getDataGenerator()->create_and_enrol($course);
        $this->setUser($user);
        $this->assertStringStartsWith('data:image/svg', pictures::of(course_list::of_user($user->id))[$course->id]);
    }
}
