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

use core_external\external_api;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;
use local_lectern_syllabus\local\version_files;

/**
 * Saving a section by web service. Who may is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\external\save_section
 * @covers     \local_lectern_syllabus\external\request
 */
final class save_section_test extends \advanced_testcase {
    /** @var \stdClass A course. */
    private \stdClass $course;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol(
            $this->course,
            'editingteacher',
            ['firstname' => 'Jonas', 'lastname' => 'Lindqvist']
        ));
    }

    /**
     * Calls the function, through the description of what it returns.
     *
     * @param mixed ...$args Named; the course and a section and text where nothing else is said.
     * @return array
     */
    private function save(...$args): array {
        $args += ['courseid' => $this->course->id, 'section' => 'summary', 'content' => '<p>What burns.</p>'];
        return external_api::clean_returnvalue(save_section::execute_returns(), save_section::execute(...$args));
    }

    /**
     * Why it is refused.
     *
     * @param mixed ...$args
     * @return \moodle_exception
     */
    private function refusal(...$args): \moodle_exception {
        try {
            $this->save(...$args);
        } catch (\moodle_exception $refused) {
            return $refused;
        }
        $this->fail('Not refused');
    }

    /**
     * All that a section can have is saved, as a version that came by web service.
     */
    public function test_save(): void {
        global $USER;
        $saved = $this->save(
            section: 'schedule',
            content: '<p>Dates</p>',
            contentformat: FORMAT_HTML,
            brief: 'Two dates & <more>',
            dates: [['label' => 'Second', 'time' => 1796299200], ['label' => 'First', 'time' => 1788220800]],
        );
        $version = version::get($saved['versionid']);
        $this->assertSame(1, $saved['number']);
        $this->assertSame($version->timecreated, $saved['timecreated']);
        $this->assertSame(['<p>Dates</p>', 'Two dates & <more>', 'service', (int) $USER->id], [
            $version->content, $version->brief, $version->origin, $version->usermodified,
        ]);
        $this->assertSame(['First', 'Second'], array_column($version->dates, 'label'));
        $this->assertSame($saved['versionid'], syllabus::of_course($this->course->id)->current_of($version->sectionid)->id);

        $this->assertSame(2, $this->save(section: 'schedule', content: 'Anew')['number']);
    }

    /**
     * The same text again makes no version.
     */
    public function test_unchanged(): void {
        $first = $this->save();
        $this->assertSame($first['versionid'], $this->save()['versionid']);
        $this->assertSame($first['versionid'], $this->save(baseversion: 12345)['versionid']);
    }

    /**
     * What somebody else saved meanwhile is not replaced, and the message says who it was and when.
     */
    public function test_conflict(): void {
        $first = $this->save(baseversion: 0);
        $second = $this->save(content: 'Second', baseversion: $first['versionid']);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        foreach ([0, $first['versionid']] as $base) {
            $refused = $this->refusal(content: 'Theirs', baseversion: $base);
            $this->assertSame('errorconflictservice', $refused->errorcode);
            $when = userdate($second['timecreated'], get_string('strftimedatetimeshort', 'langconfig'));
            foreach (['Jonas Lindqvist', '"Summary"', $when, "version {$second['versionid']}"] as $said) {
                $this->assertStringContainsString($said, $refused->getMessage());
            }
        }
        $current = syllabus::of_course($this->course->id)->current_of(sections::by_shortname('summary')->id);
        $this->assertSame('Second', $current->content);

        $this->assertSame(3, $this->save(content: 'Theirs', baseversion: $second['versionid'])['number']);
        $this->assertSame(4, $this->save(content: 'In any case', baseversion: -1)['number']);
    }

    /**
     * Files of the version before stay with the text.
     */
    public function test_files_stay(): void {
        $syllabi = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
        $syllabus = $syllabi->create_syllabus(['course' => $this->course->id, 'sections' => [
            'summary' => ['content' => '<a href="@@PLUGINFILE@@/a.txt">a</a>', 'files' => ['a.txt' => 'a file']],
        ]]);
        $saved = $this->save(content: '<p>New: <a href="@@PLUGINFILE@@/a.txt">a</a></p>');
        $files = (new version_files($syllabus->context()))->of($saved['versionid']);
        $this->assertSame(['a file'], array_map(fn($file): string => $file->get_content(), $files));
    }

    /**
     * Wrong input, and the word that its message must hold.
     *
     * @return array[]
     */
    public static function wrong_provider(): array {
        $most = section_text::MOST_BYTES;
        return [
            'no such section' => [['section' => 'nosuch'], 'errorunknownsection', 'summary, objectives'],
            'no section at all' => [['section' => ''], 'errorunknownsection', 'objectives'],
            'dates where there are none' => [['dates' => [['label' => 'x', 'time' => 1]]], 'errornodateshere', 'Summary'],
            'a date of nothing' => [
                ['section' => 'schedule', 'dates' => [['label' => ' ', 'time' => 1]]], 'errordatelabel', 'date',
            ],
            'a time before time' => [
                ['section' => 'schedule', 'dates' => [['label' => 'Drill', 'time' => -1]]], 'errordatetime', 'Drill',
            ],
            'too many dates' => [
                ['section' => 'schedule', 'dates' => array_fill(0, section_text::MOST_DATES + 1, ['label' => 'x', 'time' => 1])],
                'errortoomanydates', (string) section_text::MOST_DATES,
            ],
            'one byte too long' => [['content' => str_repeat('x', $most + 1)], 'errortoolong', 'Summary'],
            'far too long' => [['content' => str_repeat('x', 10 * 1024 * 1024)], 'errortoolong', '10'],
            'short version too long' => [
                ['brief' => str_repeat('é', section_text::MOST_BRIEF + 1)], 'errorbrieftoolong', (string) section_text::MOST_BRIEF,
            ],
            'format that is none' => [['contentformat' => 9], 'formatnotsupported', ''],
            'version that is none' => [['baseversion' => -2], 'errorbaseversion', '-1'],
        ];
    }

    /**
     * Wrong input is refused in plain words, and leaves nothing behind.
     *
     * @dataProvider wrong_provider
     * @param array $args
     * @param string $code
     * @param string $word
     */
    public function test_wrong(array $args, string $code, string $word): void {
        $refused = $this->refusal(...$args);
        $this->assertSame($code, $refused->errorcode);
        $this->assertStringContainsString($word, $refused->getMessage());
        $this->assertStringNotContainsString('[[', $refused->getMessage());
        $this->assertNull(syllabus::of_course($this->course->id));
    }

    /**
     * The longest text that is allowed is saved whole.
     */
    public function test_longest(): void {
        $text = str_repeat('x', section_text::MOST_BYTES);
        $saved = $this->save(content: $text, brief: str_repeat('é', section_text::MOST_BRIEF));
        $this->assertSame($text, version::get($saved['versionid'])->content);
    }

    /**
     * A section that the site removed takes no text.
     */
    public function test_removed_section(): void {
        $this->save();
        sections::remove(sections::by_shortname('summary')->id);
        $this->assertSame('errorunknownsection', $this->refusal()->errorcode);
    }

    /**
     * Bytes that are no text, as a broken client sends them, are refused.
     */
    public function test_broken_text(): void {
        foreach (["a\xC3(b", "a\0b"] as $broken) {
            foreach ([['content' => $broken], ['brief' => $broken], ['dates' => [['label' => $broken]]]] as $args) {
                $this->assertSame('invalidparameter', $this->refusal(...$args)->errorcode);
            }
        }
        $this->assertNull(syllabus::of_course($this->course->id));
    }

    /**
     * A course that is not there.
     */
    public function test_no_course(): void {
        $this->expectException(\dml_missing_record_exception::class);
        $this->save(courseid: 999999);
    }
}
