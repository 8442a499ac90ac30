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
use local_lectern_syllabus\form\edit_form;
use stdClass;

/**
 * The page on which a syllabus is written: two teachers at once lose nothing, drafts come back, and so do their pictures.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\editing
 * @covers     \local_lectern_syllabus\local\drafts
 * @covers     \local_lectern_syllabus\form\edit_form
 */
final class editing_test extends \advanced_testcase {
    /** @var context_course The course's. */
    private context_course $context;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->context = context_course::instance($course->id);
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));
    }

    public function test_two_teachers_at_once_lose_nothing(): void {
        global $USER;
        $summary = sections::by_shortname('summary')->id;
        $mine = $this->written(new editing($this->context), 'Mine');
        $me = $USER;
        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($this->context->instanceid), 'editingteacher'));
        $this->assertSame([], (new editing($this->context))->save($this->written(new editing($this->context), 'Theirs')));

        $this->setUser($me);
        $editing = new editing($this->context);
        // A form that was opened before.
        $conflicts = $editing->save($mine);
        $this->assertSame([$summary], array_keys($conflicts));
        $syllabus = syllabus::for_context($this->context);
        $this->assertSame('<p>Theirs</p>', $syllabus->current_of($summary)->content);

        $again = new editing($this->context);
        $this->assertSame('<p>Mine</p>', $again->data()->{"text_{$summary}"}['text']);
        $this->assertArrayHasKey($summary, $again->overtaken());
        $again->take_over($conflicts);
        $last = new editing($this->context);
        $this->assertSame([], $last->save($this->written($last, 'Mine')));
        $this->assertSame('<p>Mine</p>', $syllabus->current_of($summary)->content);
        $this->assertSame(
            ['<p>Mine</p>', '<p>Theirs</p>'],
            array_values(array_map(fn(version $version) => $version->content, $syllabus->versions($summary))),
        );
        $this->assertSame([], drafts::of($syllabus, (int) $me->id));
    }

    public function test_what_one_left_alone_stays_as_others_have_changed_it(): void {
        global $USER;
        $grading = sections::by_shortname('grading');
        $syllabus = syllabus::ensure($this->context);
        $old = saver::save($syllabus, $grading, new section_text('<p>Old</p>'), null);
        $mine = $this->written(new editing($this->context), 'Mine');
        $me = $USER;
        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($this->context->instanceid), 'editingteacher'));
        saver::save($syllabus, $grading, new section_text('<p>Theirs</p>'), $old->id);
        saver::save($syllabus, sections::by_shortname('policies'), new section_text('<p>Theirs, too</p>'), 0);

        $this->setUser($me);
        $this->assertSame([], (new editing($this->context))->save($mine));
        $says = fn(string $name): string => $syllabus->current_of(sections::by_shortname($name)->id)->content;
        $this->assertSame(['<p>Mine</p>', '<p>Theirs</p>', '<p>Theirs, too</p>'], array_map($says, ['summary', 'grading', 'policies']));
        $this->assertSame([], drafts::of($syllabus, (int) $me->id));
    }

    public function test_what_the_editor_writes_in_its_own_way_is_no_change_unless_it_was_written_before(): void {
        $grading = sections::by_shortname('grading');
        $syllabus = syllabus::ensure($this->context);
        saver::save($syllabus, $grading, new section_text('<p>Old<p>'), null);
        $send = function () use ($grading): void {
            $data = (new editing($this->context))->data();
            $data->{"text_{$grading->id}"}['text'] = "<p>Old</p>\n<p></p>";
            $data->untouched = (string) $grading->id;
            (new editing($this->context))->save($data);
        };
        $send();
        $this->assertSame('<p>Old<p>', $syllabus->current_of($grading->id)->content);
        // A draft that was shown is not what is saved, though nobody touches it now.
        drafts::keep($syllabus, $grading, new section_text('<p>Draft</p>'), $syllabus->current_of($grading->id)->id);
        $send();
        $this->assertSame("<p>Old</p>\n<p></p>", $syllabus->current_of($grading->id)->content);
    }

    public function test_a_draft_comes_back_to_its_writer_alone(): void {
        $section = sections::by_shortname('schedule');
        $syllabus = syllabus::ensure($this->context);
        $dates = [['label' => 'Exam', 'time' => 86400 * 365]];
        drafts::keep($syllabus, $section, new section_text('<p>Half</p>', FORMAT_HTML, 'short', $dates), 0);
        drafts::keep($syllabus, $section, new section_text('<p>Half a thought</p>', FORMAT_HTML, 'short', $dates), 0);

        $data = (new editing($this->context))->data();
        $this->assertSame('<p>Half a thought</p>', $data->{"text_{$section->id}"}['text']);
        $this->assertSame('short', $data->{"brief_{$section->id}"});
        $this->assertSame('Exam', $data->{"label_{$section->id}[0]"});

        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($this->context->instanceid), 'editingteacher'));
        $this->assertSame('', (new editing($this->context))->data()->{"text_{$section->id}"}['text']);
        $this->assertSame([], (new editing($this->context))->drafts());
    }

    public function test_pictures_outlive_an_edit_of_the_words_beside_them(): void {
        $summary = sections::by_shortname('summary');
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_version([
            'syllabus' => syllabus::ensure($this->context), 'section' => 'summary',
            'content' => '<p>Before</p><img src="@@PLUGINFILE@@/fire.png" alt="Fire">', 'files' => ['fire.png' => 'picture'],
        ]);
        $editing = new editing($this->context);
        $data = $editing->data();
        $data->{"text_{$summary->id}"}['text'] = str_replace('Before', 'After', $data->{"text_{$summary->id}"}['text']);
        $this->assertSame([], $editing->save($data));

        $current = syllabus::for_context($this->context)->current_of($summary->id);
        $this->assertStringContainsString('After', $current->content);
        $this->assertStringContainsString('@@PLUGINFILE@@/fire.png', $current->content);
        $this->assertCount(1, (new version_files($this->context))->of($current->id));
    }

    public function test_what_was_never_written_makes_no_history(): void {
        $editing = new editing($this->context);
        $this->assertSame([], $editing->save($this->written($editing, '')));
        $this->assertSame([], syllabus::for_context($this->context)->current());
    }

    public function test_five_hundred_sections_come_in_pages(): void {
        foreach (range(1, 492) as $number) {
            sections::create((object) ['shortname' => "s{$number}", 'name' => "Section {$number}"]);
        }
        $editing = new editing($this->context, 41);
        $this->assertSame(500, $editing->total());
        $this->assertSame(['s485', 's486', 's487', 's488', 's489', 's490', 's491', 's492'], array_values(
            array_map(fn(section $section): string => $section->shortname, $editing->sections()),
        ));
    }

    public function test_the_form_refuses_what_is_too_long_at_the_field(): void {
        $id = sections::by_shortname('summary')->id;
        $editing = new editing($this->context);
        $form = new edit_form(null, ['editing' => $editing]);
        $data = (array) $this->written($editing, str_repeat('x', section_text::MOST_BYTES));
        $this->assertSame(["text_{$id}"], array_keys($form->validation($data, [])));
    }

    /**
     * The form with a text in its summary.
     *
     * @param editing $editing
     * @param string $text
     * @return stdClass
     */
    private function written(editing $editing, string $text): stdClass {
        $id = sections::by_shortname('summary')->id;
        $data = $editing->data();
        $data->{"text_{$id}"}['text'] = $text === '' ? '<p></p>' : "<p>{$text}</p>";
        return $data;
    }
}
