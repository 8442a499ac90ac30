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

use core\context\course as context_course;
use local_lectern_syllabus\event\syllabus_shared;
use local_lectern_syllabus\event\syllabus_updated;
use local_lectern_syllabus\event\syllabus_viewed;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

/**
 * What the log says of syllabi.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\event\syllabus_updated
 * @covers     \local_lectern_syllabus\event\syllabus_shared
 * @covers     \local_lectern_syllabus\event\syllabus_viewed
 */
final class events_test extends \advanced_testcase {
    /** @var syllabus Of a course. */
    private syllabus $syllabus;

    /**
     * A course with a syllabus.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->syllabus = syllabus::ensure(context_course::instance($this->getDataGenerator()->create_course()->id));
    }

    /**
     * Each save is told of; saving the same again is none.
     */
    public function test_updated(): void {
        $syllabi = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
        $record = ['course' => $this->syllabus->courseid(), 'origin' => 'service', 'sections' => ['grading' => 'Half exam']];
        $sink = $this->redirectEvents();
        $syllabi->create_syllabus($record);
        $syllabi->create_syllabus($record);
        $events = $sink->get_events();
        $this->assertCount(1, $events);
        $event = $events[0];
        $this->assertInstanceOf(syllabus_updated::class, $event);
        $section = sections::by_shortname('grading')->id;
        $this->assertSame($this->syllabus->id(), (int) $event->objectid);
        $this->assertEquals($this->syllabus->record->contextid, $event->contextid);
        $this->assertSame(
            ['sectionid' => $section, 'versionid' => $this->syllabus->current()[$section]->id, 'origin' => 'service'],
            $event->other,
        );
        $this->assertSame(
            "/local/lectern_syllabus/history.php?contextid={$event->contextid}&section={$section}",
            $event->get_url()->out_as_local_url(false),
        );
        $this->assert_words($event);
    }

    /**
     * Sharing, and its end.
     */
    public function test_shared(): void {
        $descriptions = [];
        foreach ([1, 0] as $shared) {
            $event = syllabus_shared::create([
                'context' => $this->syllabus->context(), 'objectid' => $this->syllabus->id(), 'other' => ['shared' => $shared],
            ]);
            $event->trigger();
            $this->assert_words($event);
            $this->assertSame(
                "/local/lectern_syllabus/share.php?id={$this->syllabus->courseid()}",
                $event->get_url()->out_as_local_url(false),
            );
            $descriptions[] = $event->get_description();
        }
        $this->assertNotSame($descriptions[0], $descriptions[1]);
        $this->expectException(\coding_exception::class);
        syllabus_shared::create(['context' => $this->syllabus->context(), 'objectid' => $this->syllabus->id()])->trigger();
    }

    /**
     * A visitor with a public link is nobody, and told of all the same.
     */
    public function test_viewed(): void {
        $this->setUser(null);
        $event = syllabus_viewed::create(['context' => $this->syllabus->context(), 'objectid' => $this->syllabus->id()]);
        $event->trigger();
        $this->assertSame(0, (int) $event->userid);
        $this->assertSame(
            "/local/lectern_syllabus/view.php?id={$this->syllabus->courseid()}",
            $event->get_url()->out_as_local_url(false),
        );
        $this->assert_words($event);
    }

    /**
     * An event has a name and a description.
     *
     * @param \core\event\base $event
     */
    private function assert_words(\core\event\base $event): void {
        $name = 'event_' . substr(strrchr($event::class, '\\'), 1);
        $this->assertTrue(get_string_manager()->string_exists($name, 'local_lectern_syllabus'));
        $this->assertStringNotContainsString('[[', $event::get_name());
        $this->assertStringContainsString((string) $this->syllabus->id(), $event->get_description());
    }
}
