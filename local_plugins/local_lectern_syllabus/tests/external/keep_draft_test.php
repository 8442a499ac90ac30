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

namespace local_lectern_syllabus\external;

use core\context;
use core_external\external_api;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

/**
 * Keeping drafts and dropping them. Who may is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\external\keep_draft
 * @covers     \local_lectern_syllabus\external\request
 */
final class keep_draft_test extends \advanced_testcase {
    /** @var \stdClass A course. */
    private \stdClass $course;
    /** @var context Its context. */
    private context $context;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
        $this->context = context\course::instance($this->course->id);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
    }

    /**
     * Calls the function, through the description of what it returns.
     *
     * @param string $section Short name.
     * @param string $content
     * @param mixed ...$args
     * @return array
     */
    private function keep(string $section, string $content, ...$args): array {
        return external_api::clean_returnvalue(keep_draft::execute_returns(), keep_draft::execute(
            $this->context->id,
            sections::by_shortname($section)->id,
            $content,
            ...$args
        ));
    }

    /**
     * The user's drafts.
     *
     * @return \stdClass[] By section id.
     */
    private function drafts(): array {
        global $USER;
        $syllabus = syllabus::for_context($this->context);
        return $syllabus === null ? [] : drafts::of($syllabus, (int) $USER->id);
    }

    /**
     * All of it is kept, the later draft in place of the one before, and nothing is shown to readers.
     */
    public function test_keep(): void {
        $id = sections::by_shortname('schedule')->id;
        $kept = $this->keep(
            'schedule',
            '<p>First',
            contentformat: FORMAT_HTML,
            brief: 'short & <sweet>',
            dates: [['label' => 'Drill', 'time' => 1796299200], ['label' => '', 'time' => 5]],
            baseversion: 7,
            draftitemid: 12345,
        );
        $draft = $this->drafts()[$id];
        $this->assertEquals($draft->timemodified, $kept['timemodified']);
        $this->assertEquals(['<p>First', FORMAT_HTML, 'short & <sweet>', 7, 12345], [
            $draft->content, $draft->contentformat, $draft->brief, $draft->baseversion, $draft->draftitemid,
        ]);
        // A date without a label is still being written: it does not stop the rest from being kept.
        $this->assertSame(['Drill'], array_column(section_text::dates_from_json($draft->dates), 'label'));

        $this->keep('schedule', '<p>Second');
        $this->assertSame('<p>Second', $this->drafts()[$id]->content);
        $this->assertCount(1, $this->drafts());
        $this->assertSame([], syllabus::for_context($this->context)->current());
    }

    /**
     * A day is that of the writer's time zone, wherever the server stands; what is no day is refused.
     */
    public function test_day(): void {
        global $USER;
        $USER->timezone = 'Pacific/Auckland';
        $this->keep('schedule', '', dates: [['label' => 'Drill', 'day' => '2026-12-3'], ['label' => 'Open', 'day' => '']]);
        $draft = $this->drafts()[sections::by_shortname('schedule')->id];
        $midnight = (new \DateTime('2026-12-03 00:00', new \DateTimeZone('Pacific/Auckland')))->getTimestamp();
        $this->assertSame([$midnight, 0], array_column(section_text::dates_from_json($draft->dates), 'time'));

        $this->expectExceptionMessage(get_string('errordatetime', 'local_lectern_syllabus', 'Drill'));
        $this->keep('schedule', '', dates: [['label' => 'Drill', 'day' => 'soon']]);
    }

    /**
     * Drafts are each writer's own.
     */
    public function test_own(): void {
        global $USER;
        $first = clone $USER;
        $this->keep('summary', 'mine');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $this->assertSame([], $this->drafts());
        $this->keep('summary', 'theirs');
        drop_draft::execute($this->context->id, sections::by_shortname('summary')->id);
        $this->setUser($first);
        $this->assertSame(['mine'], array_values(array_column($this->drafts(), 'content')));
    }

    /**
     * Too long is refused with a message, and what was kept before stays.
     */
    public function test_too_long(): void {
        foreach ([0, 10 * 1024 * 1024] as $more) {
            try {
                $this->keep('summary', str_repeat('x', section_text::MOST_BYTES + 1 + $more));
                $this->fail('Not refused');
            } catch (\moodle_exception $refused) {
                $this->assertSame('errortoolong', $refused->errorcode);
                $this->assertStringContainsString('Summary', $refused->getMessage());
            }
            $this->assertNull(syllabus::for_context($this->context));
        }
        $this->keep('summary', 'before');
        try {
            $this->keep('summary', str_repeat('x', section_text::MOST_BYTES + 1));
        } catch (\moodle_exception $refused) {
            $this->assertSame('before', array_values($this->drafts())[0]->content ?? null);
        }
        $this->keep('summary', str_repeat('x', section_text::MOST_BYTES));
    }

    /**
     * A section that is not there, or is no longer.
     */
    public function test_no_section(): void {
        $section = sections::by_shortname('summary')->id;
        $this->keep('summary', 'x');
        sections::remove($section);
        foreach ([$section, 0, -1, 999999] as $id) {
            try {
                keep_draft::execute($this->context->id, $id, 'x');
                $this->fail('Not refused');
            } catch (\moodle_exception $refused) {
                $this->assertSame('errornosection', $refused->errorcode);
            }
        }
    }

    /**
     * Through the browser, as the page calls it.
     */
    public function test_browser(): void {
        $_POST['sesskey'] = sesskey();
        $answer = external_api::call_external_function('local_lectern_syllabus_keep_draft', [
            'contextid' => $this->context->id, 'sectionid' => sections::by_shortname('schedule')->id, 'content' => '<p>x</p>',
            'contentformat' => 1, 'brief' => '', 'dates' => [['label' => 'Drill', 'time' => 0]], 'baseversion' => 0,
            'draftitemid' => 3,
        ], true);
        $this->assertFalse($answer['error'], json_encode($answer));
        $this->assertEqualsWithDelta(time(), $answer['data']['timemodified'], 60);
    }

    /**
     * A category's template is written with drafts, too.
     */
    public function test_template(): void {
        $this->setAdminUser();
        $this->context = context\coursecat::instance($this->course->category);
        $this->keep('summary', 'template');
        $this->assertSame(['template'], array_values(array_column($this->drafts(), 'content')));
    }
}
