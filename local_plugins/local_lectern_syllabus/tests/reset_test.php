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

namespace local_lectern_syllabus;

use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version_files;
use stdClass;

/**
 * Course reset.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\observer
 * @covers     \local_lectern_syllabus\local\course_changes
 */
final class reset_test extends \advanced_testcase {
    /** @var stdClass A course with a syllabus. */
    private stdClass $course;

    /**
     * A course with a schedule and a summary.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course(['startdate' => 1700000000]);
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $this->course->id,
            'sections' => [
                'summary' => 'A summary',
                'schedule' => [
                    'content' => '<p><a href="@@PLUGINFILE@@/rooms.txt">Rooms</a></p>',
                    'brief' => 'Fridays',
                    'dates' => [['label' => 'Start', 'time' => 1700000000], ['label' => 'Exam', 'time' => 1700604800]],
                    'files' => ['rooms.txt' => 'Room 1'],
                ],
            ],
        ]);
    }

    /**
     * Dates move with the start of the course; nothing else changes, and the dates of before are in the history.
     */
    public function test_dates_move(): void {
        global $USER;
        $this->reset_to(1700000000 + 30 * DAYSECS);

        $syllabus = syllabus::of_course($this->course->id);
        $versions = array_values($syllabus->versions(sections::by_shortname('schedule')->id));
        $this->assertCount(2, $versions);
        [$now, $before] = $versions;
        $this->assertSame($now->id, $syllabus->current()[$now->sectionid]->id);
        $this->assertSame([1700000000 + 30 * DAYSECS, 1700604800 + 30 * DAYSECS], array_column($now->dates, 'time'));
        $this->assertSame(['Start', 'Exam'], array_column($now->dates, 'label'));
        $this->assertSame(['reset', (int) $USER->id], [$now->origin, $now->usermodified]);
        $this->assertSame([$before->content, $before->brief], [$now->content, $now->brief]);
        $this->assertSame([1700000000, 1700604800], array_column($before->dates, 'time'));
        $files = (new version_files($syllabus->context()))->of($now->id);
        $this->assertSame(['Room 1'], array_map(fn($file) => $file->get_content(), $files));
        // What has no dates has no new version.
        $this->assertCount(1, $syllabus->versions(sections::by_shortname('summary')->id));
    }

    /**
     * What has no day yet gets none.
     */
    public function test_no_day(): void {
        $syllabus = syllabus::of_course($this->course->id);
        $schedule = sections::by_shortname('schedule');
        $dates = [['label' => 'Start', 'time' => 1700000000], ['label' => 'Feedback', 'time' => 0]];
        saver::save($syllabus, $schedule, new section_text('', FORMAT_HTML, '', $dates), null);
        $this->reset_to(1700000000 + 30 * DAYSECS);
        $this->assertSame([1700000000 + 30 * DAYSECS, 0], array_column($syllabus->current_of($schedule->id)->dates, 'time'));
    }

    /**
     * Back in time, too.
     */
    public function test_dates_move_back(): void {
        $this->reset_to(1700000000 - DAYSECS);
        $this->assertSame(
            [1700000000 - DAYSECS, 1700604800 - DAYSECS],
            array_column(syllabus::of_course($this->course->id)->current()[sections::by_shortname('schedule')->id]->dates, 'time'),
        );
    }

    /**
     * A reset that leaves the start of the course leaves the syllabus.
     *
     * @dataProvider same_starts
     * @param int $start
     */
    public function test_same_start(int $start): void {
        global $DB;
        $this->reset_to($start);
        $this->assertSame(2, $DB->count_records('local_lectern_syllabus_version'));
    }

    /**
     * How the form says that the start is to stay.
     *
     * @return array[]
     */
    public static function same_starts(): array {
        return ['not chosen' => [0], 'the same' => [1700000000]];
    }

    /**
     * A course without a syllabus does not get one.
     */
    public function test_without_syllabus(): void {
        $this->course = $this->getDataGenerator()->create_course(['startdate' => 1700000000]);
        $this->reset_to(1800000000);
        $this->assertNull(syllabus::of_course($this->course->id));
    }

    /**
     * Resets the course, as core's form does.
     *
     * @param int $start New start; 0 for none.
     */
    private function reset_to(int $start): void {
        reset_course_userdata((object) [
            'id' => $this->course->id,
            'reset_start_date' => $start,
            'reset_start_date_old' => $this->course->startdate,
            'reset_end_date' => 0,
            'reset_end_date_old' => 0,
        ]);
    }
}
