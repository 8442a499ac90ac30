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

namespace local_lectern_syllabus\local;

use core\context\course as context_course;

/**
 * Saving keeps everything: each version with its files, and what two teachers write at once.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\saver
 * @covers     \local_lectern_syllabus\local\version_files
 * @covers     \local_lectern_syllabus\local\section_text
 */
final class saver_test extends \advanced_testcase {
    /** @var syllabus The syllabus of a course. */
    private syllabus $syllabus;
    /** @var section Its summary. */
    private section $section;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $this->syllabus = syllabus::ensure(context_course::instance($course->id));
        $this->section = sections::by_shortname('summary');
    }

    public function test_a_save_that_fails_leaves_nothing_open_and_nothing_half(): void {
        global $DB;
        $this->preventResetByRollback();
        try {
            saver::save($this->syllabus, $this->section, new section_text('<p>Text</p>'), 0, str_repeat('x', 300));
            $this->fail('An origin of 300 characters was saved');
        } catch (\dml_exception) {
            $this->assertFalse($DB->is_transaction_started());
            $this->assertSame(0, $DB->count_records(version::TABLE));
        }
        $this->assertSame(1, saver::save($this->syllabus, $this->section, new section_text('<p>Text</p>'), 0)->number);
    }

    public function test_each_save_is_a_version_and_the_last_is_current(): void {
        global $USER;
        $events = $this->redirectEvents();
        $first = saver::save($this->syllabus, $this->section, new section_text('<p>One</p>'), 0);
        $dates = [['label' => 'Exam', 'time' => 2000], ['label' => 'Start', 'time' => 1000], ['label' => ' ', 'time' => 3000]];
        $second = saver::save($this->syllabus, $this->section, new section_text('<p>Two</p>', FORMAT_HTML, ' Short ', $dates), $first->id);

        $this->assertSame([2, 1], array_values(array_map(fn(version $version) => $version->number, $this->syllabus->versions($this->section->id))));
        $current = $this->syllabus->current()[$this->section->id];
        $this->assertSame('<p>Two</p>', $current->content);
        $this->assertSame('Short', $current->brief);
        $this->assertSame(['Start', 'Exam'], array_column($current->dates, 'label'));
        $this->assertSame((int) $USER->id, $current->usermodified);
        $this->assertSame('<p>One</p>', version::get($first->id)->content);
        $this->assertSame([$first->id, $second->id], array_map(fn($event) => $event->other['versionid'], $events->get_events()));
    }

    public function test_the_same_again_makes_no_version(): void {
        $first = saver::save($this->syllabus, $this->section, new section_text('<p>One</p>'), 0);
        $again = saver::save($this->syllabus, $this->section, new section_text('<p>One</p>'), $first->id);
        $this->assertSame($first->id, $again->id);
        $this->assertCount(1, $this->syllabus->versions($this->section->id));
    }

    public function test_who_was_overtaken_is_told_by_whom_and_nothing_is_replaced(): void {
        $first = saver::save($this->syllabus, $this->section, new section_text('<p>One</p>'), 0);
        $teacher = $this->getDataGenerator()->create_user(['firstname' => 'Priya', 'lastname' => 'Raghunathan']);
        $theirs = saver::save($this->syllabus, $this->section, new section_text('<p>Theirs</p>'), $first->id, 'edit', (int) $teacher->id);
        try {
            saver::save($this->syllabus, $this->section, new section_text('<p>Mine</p>'), $first->id);
            $this->fail('It replaced what somebody else wrote');
        } catch (conflict $conflict) {
            $this->assertSame($theirs->id, $conflict->theirs->id);
            $this->assertStringContainsString('Priya Raghunathan', $conflict->getMessage());
        }
        $this->assertSame('<p>Theirs</p>', $this->syllabus->current_of($this->section->id)->content);
        // Who wrote the same has nothing to lose.
        $this->assertSame($theirs->id, saver::save($this->syllabus, $this->section, new section_text('<p>Theirs</p>'), $first->id)->id);
    }

    public function test_a_version_keeps_its_pictures_when_they_are_taken_out_later(): void {
        $first = $this->save_with_picture('<p><img src="@" alt="Fire"></p>', 0);
        $this->assertStringContainsString('width="3" height="2"', $first->content);
        $files = new version_files($this->syllabus->context());
        $this->assertCount(1, $files->of($first->id));

        $second = saver::save($this->syllabus, $this->section, $this->from_draft('<p>No picture</p>', file_get_unused_draft_itemid()), $first->id);
        $this->assertCount(0, $files->of($second->id));
        $this->assertCount(1, $files->of($first->id));

        $third = saver::restore($this->syllabus, $first);
        $this->assertSame('restore', $third->origin);
        $this->assertSame($first->content, $third->content);
        $this->assertSame('fire.png', $files->of($third->id)[0]->get_filename());
    }

    public function test_a_text_without_files_of_its_own_keeps_those_there_were(): void {
        $first = $this->save_with_picture('<p><img src="@" alt="Fire"></p>', 0);
        $second = saver::save($this->syllabus, $this->section, new section_text($first->content . '<p>More</p>'), $first->id, 'service');
        $this->assertCount(1, (new version_files($this->syllabus->context()))->of($second->id));
    }

    public function test_a_version_of_another_course_is_not_brought_back_here(): void {
        $other = syllabus::ensure(context_course::instance($this->getDataGenerator()->create_course()->id));
        $version = saver::save($other, $this->section, new section_text('<p>Secret</p>'), 0);
        $this->expectException(\moodle_exception::class);
        saver::restore($this->syllabus, $version);
    }

    /**
     * Texts that are too long.
     *
     * @return array[]
     */
    public static function too_long(): array {
        return [
            'text' => [new section_text(str_repeat('ä', section_text::MOST_BYTES / 2 + 1)), 'errortoolong'],
            'short version' => [new section_text('', FORMAT_HTML, str_repeat('x', section_text::MOST_BRIEF + 1)), 'errorbrieftoolong'],
            'dates' => [
                new section_text('', FORMAT_HTML, '', array_fill(0, section_text::MOST_DATES + 1, ['label' => 'x', 'time' => 1])),
                'errortoomanydates',
            ],
        ];
    }

    /**
     * They are refused with what is too long, and what there was stays.
     *
     * @param section_text $text
     * @param string $code
     * @dataProvider too_long
     */
    public function test_what_is_too_long_is_refused(section_text $text, string $code): void {
        saver::save($this->syllabus, $this->section, new section_text('<p>One</p>'), 0);
        try {
            saver::save($this->syllabus, $this->section, $text, null);
            $this->fail('It was saved');
        } catch (\moodle_exception $exception) {
            $this->assertSame($code, $exception->errorcode);
            $this->assertStringContainsString('Summary', $exception->getMessage());
        }
        $this->assertSame('<p>One</p>', $this->syllabus->current_of($this->section->id)->content);
    }

    public function test_an_editor_left_empty_says_nothing(): void {
        foreach (['', '<p></p>', '<p>&nbsp;</p>', "<p><br>\u{00A0}</p>"] as $nothing) {
            $this->assertFalse((new section_text($nothing))->filled());
        }
        foreach (['<p>a</p>', '<p>0</p>', '<img src="x">', '<table></table>'] as $something) {
            $this->assertTrue((new section_text($something))->filled());
        }
        $this->assertTrue((new section_text('', FORMAT_HTML, 'short'))->filled());
    }

    /**
     * Saves a text with a picture.
     *
     * @param string $text With @ for the picture's address.
     * @param int $base
     * @return version
     */
    private function save_with_picture(string $text, int $base): version {
        global $CFG, $USER;
        $itemid = file_get_unused_draft_itemid();
        $image = imagecreatetruecolor(3, 2);
        ob_start();
        imagepng($image);
        get_file_storage()->create_file_from_string([
            'contextid' => \core\context\user::instance($USER->id)->id, 'component' => 'user', 'filearea' => 'draft',
            'itemid' => $itemid, 'filepath' => '/', 'filename' => 'fire.png',
        ], ob_get_clean());
        $url = "{$CFG->wwwroot}/draftfile.php/" . \core\context\user::instance($USER->id)->id . "/user/draft/{$itemid}/fire.png";
        return saver::save($this->syllabus, $this->section, $this->from_draft(str_replace('@', $url, $text), $itemid), $base);
    }

    /**
     * A text with the files of a draft area.
     *
     * @param string $text
     * @param int $itemid
     * @return section_text
     */
    private function from_draft(string $text, int $itemid): section_text {
        return new section_text($text, FORMAT_HTML, '', [], $itemid);
    }
}
