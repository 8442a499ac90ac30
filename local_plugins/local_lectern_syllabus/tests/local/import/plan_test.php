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

namespace local_lectern_syllabus\local\import;

use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

/**
 * The dry run of an import.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\import\plan
 * @covers     \local_lectern_syllabus\local\import\resolver
 * @covers     \local_lectern_syllabus\local\import\import
 * @covers     \local_lectern_syllabus\local\import\csv_output
 * @covers     \local_lectern_syllabus\output\import_state
 * @covers     \local_lectern_syllabus\output\imports
 */
final class plan_test extends \advanced_testcase {
    /**
     * Says what each line would do, and writes nothing.
     */
    public function test_plan(): void {
        global $DB, $USER;
        $this->resetAfterTest();
        $this->setAdminUser();
        $bread = $this->course('bread', ['summary' => 'There']);
        $cake = $this->course('cake');
        $import = $this->plan("course,summary,summary_brief,grading\n"
            . "bread,New,short,Marks\n"
            . "cake,\"First & last\n\nSecond\nline\",,<b>Bold</b>\n"
            . "soup,,,\n");
        $this->assertSame(import::PLANNED, $import->status());
        $this->assertSame((int) $USER->id, (int) $import->record->userid);
        $this->assertSame(['pending' => 2, 'done' => 0, 'skipped' => 0, 'failed' => 1], $import->counts());
        $this->assertSame(['There'], array_values(array_map(fn($v) => $v->content, syllabus::of_course($bread)->current())));
        $this->assertNull(syllabus::of_course($cake));

        $lines = $this->lines($import);
        $this->assertSame('Writes: Grading. Replaces: Summary.', $lines[2]->message);
        $this->assertSame('Writes: Summary, Grading.', $lines[3]->message);
        $this->assertSame([$bread, $cake, 0], array_map(fn($line) => (int) $line->courseid, array_values($lines)));
        $data = json_decode($DB->get_field(import::LINES, 'data', ['id' => $lines[3]->id]), true);
        $this->assertSame([
            'summary' => ['content' => "<p>First &amp; last</p>\n<p>Second<br>\nline</p>"],
            'grading' => ['content' => '<b>Bold</b>'],
        ], $data);
        $this->assertSame(0, $DB->count_records('task_adhoc', ['classname' => '\local_lectern_syllabus\task\run_import']));
    }

    /**
     * Where only what is empty is filled, the plan says what is left alone.
     */
    public function test_plan_only_empty(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('bread', ['summary' => 'There']);
        $this->course('cake', ['summary' => 'There']);
        $this->course('soup');
        $lines = $this->lines($this->plan("course,summary,grading\nbread,New,Marks\ncake,New,\nsoup,,\n", onlyempty: true));
        $this->assertSame('Writes: Grading. Leaves alone: Summary.', $lines[2]->message);
        $this->assertSame(['skipped', 'All these sections say something already.'], [$lines[3]->status, $lines[3]->message]);
        $this->assertSame(['skipped', 'This line has no texts.'], [$lines[4]->status, $lines[4]->message]);
    }

    /**
     * What is wrong with a line is told in words, with its line, and does not stop the others.
     */
    public function test_problems(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('bread');
        $this->course('cake');
        $long = str_repeat('x', section_text::MOST_BYTES + 1);
        $brief = str_repeat('x', section_text::MOST_BRIEF + 1);
        $import = $this->plan("course,summary,summary_brief\n"
            . "bread,S,\n"
            . "Bread,S,\n"
            . ",S,\n"
            . " bread ,S,\n"
            . "cake,{$long},\n"
            . "cake,S\n"
            . "caf\xE9,S,\n"
            . get_site()->shortname . ",S,\n"
            . str_repeat('y', 300) . ",S,{$brief}\n");
        $lines = $this->lines($import);
        $this->assertSame('pending', $lines[2]->status);
        $expected = [
            3 => 'No course has the short name "Bread"',
            4 => 'does not say which course',
            5 => 'stands in line 2 already',
            6 => 'The text of "Summary" is',
            7 => 'has 2 cells',
            8 => 'encoding',
            9 => 'front page',
            10 => 'No course has the short name',
        ];
        foreach ($expected as $line => $part) {
            $this->assertSame('failed', $lines[$line]->status);
            $this->assertStringContainsString($part, $lines[$line]->message);
        }
        $this->assertStringContainsString(
            'short version of "Summary"',
            $this->lines($this->plan("course,summary_brief\nbread,{$brief}\n"))[2]->message,
        );
    }

    /**
     * Courses by id and by ID number, which may not be unique.
     */
    public function test_other_names_of_courses(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $bread = $this->course('bread', [], ['idnumber' => '007']);
        $cake = $this->course('cake', [], ['idnumber' => 'twice']);
        $this->course('soup');
        $DB->set_field('course', 'idnumber', 'twice', ['shortname' => 'soup']);

        $lines = $this->lines($this->plan("idnumber,summary\n007,S\n7,S\ntwice,S\n"));
        $this->assertSame($bread, (int) $lines[2]->courseid);
        $this->assertStringContainsString('No course has the ID number "7"', $lines[3]->message);
        $this->assertStringContainsString('2 courses have the ID number "twice"', $lines[4]->message);

        $lines = $this->lines($this->plan("courseid,summary\n{$cake},S\n99999999999999999999,S\n-1,S\n1 OR 1=1,S\n0,S\n"));
        $this->assertSame($cake, (int) $lines[2]->courseid);
        foreach ([3, 4, 5, 6] as $line) {
            $this->assertStringContainsString('No course has the id', $lines[$line]->message);
        }
    }

    /**
     * Ten times as many lines are looked up with the same number of queries.
     */
    public function test_queries(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $file = "course,summary\n";
        $reads = [];
        for ($made = 1; $made <= 100; $made++) {
            $this->course("course{$made}");
            $file .= "course{$made},S\n";
            if ($made === 10 || $made === 100) {
                $this->plan($file);
                $before = $DB->perf_get_reads();
                $this->plan($file);
                $reads[] = $DB->perf_get_reads() - $before;
            }
        }
        $this->assertSame($reads[0], $reads[1]);
    }

    /**
     * The file with the problems does no harm in a spreadsheet.
     */
    public function test_problems_file(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('good');
        $import = $this->plan("course,summary\n=cmd|' /C calc'!A0,S\n+1,S\n-1,S\n@a,S\n\" =2+2\",S\ngood,S\n\"with,comma\",S\n");
        $csv = csv_output::problems($import);
        $rows = array_map(fn(string $line): array => str_getcsv($line, ',', '"', ''), explode("\n", trim($csv)));
        $this->assertSame(['Line', 'Course', 'Problem'], $rows[0]);
        $this->assertSame(
            ["'=cmd|' /C calc'!A0", "'+1", "'-1", "'@a", "'=2+2", 'with,comma'],
            array_column(array_slice($rows, 1), 1),
        );
        $this->assertSame(['2', '3', '4', '5', '6', '8'], array_column(array_slice($rows, 1), 0));
    }

    /**
     * The empty file that is offered can be read.
     */
    public function test_example(): void {
        $this->resetAfterTest();
        sections::update(sections::by_shortname('policies')->id, (object) ['enabled' => 0]);
        $example = csv_output::example();
        $this->assertStringStartsWith('course,summary,summary_brief,objectives', $example);
        $this->assertStringNotContainsString('policies', $example);
        $this->assertSame([], (new reader($example))->errors());
    }

    /**
     * The page of the plan: counts, lines by state, pages, no script of the file.
     */
    public function test_page(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $output = $PAGE->get_renderer('core');
        $this->course('bread');
        $bad = '';
        for ($line = 0; $line < 60; $line++) {
            $bad .= "<script>{$line}</script>,S\n";
        }
        $import = $this->plan("course,summary\nbread,S\n{$bad}");
        $url = new \moodle_url('/local/lectern_syllabus/import.php', ['id' => $import->id()]);
        $PAGE->set_url($url);
        $shown = (new \local_lectern_syllabus\output\import_state($import, $url))->export_for_template($output);
        $this->assertTrue($shown['planned']);
        $this->assertTrue($shown['cangoahead']);
        $this->assertFalse($shown['lost']);
        $this->assertSame(
            ['Lines' => 61, 'To import' => 1, 'Left alone' => 0, 'Problems' => 60],
            array_column($shown['counts'], 'count', 'name'),
        );
        $this->assertCount(50, $shown['lines']);
        $html = $output->render_from_template('local_lectern_syllabus/import_state', $shown);
        $this->assertStringNotContainsString('<script>', $html);
        $this->assertStringContainsString('value="start"', $html);
        $second = new \local_lectern_syllabus\output\import_state($import, $url, 'failed', 1);
        $this->assertCount(10, $second->export_for_template($output)['lines']);

        $all = (new \local_lectern_syllabus\output\imports($url))->export_for_template($output);
        $this->assertSame(['file.csv'], array_column($all['imports'], 'name'));
        $this->assertStringContainsString(
            'summary_brief',
            $output->render_from_template('local_lectern_syllabus/imports', $all),
        );
    }

    /**
     * Plans that nobody ran do not stay for ever, imports that run do.
     */
    public function test_sweep(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('bread');
        $old = [];
        foreach ([import::PLANNED => 8, import::DONE => 8, import::RUNNING => 1000, import::CANCELLED => 91] as $status => $days) {
            $old[$status] = $this->plan("course,summary\nbread,S\n")->id();
        }
        foreach ([import::PLANNED => 8, import::DONE => 8, import::RUNNING => 1000, import::CANCELLED => 91] as $status => $days) {
            $DB->update_record(import::TABLE, (object) [
                'id' => $old[$status], 'status' => $status, 'timemodified' => time() - $days * DAYSECS,
            ]);
        }
        $new = $this->plan("course,summary\nbread,S\n")->id();
        $this->assertEqualsCanonicalizing(
            [$old[import::DONE], $old[import::RUNNING], $new],
            array_map('intval', $DB->get_fieldset_select(import::TABLE, 'id', '')),
        );
        $this->assertSame(3, $DB->count_records(import::LINES));
    }

    /**
     * Makes a course.
     *
     * @param string $shortname
     * @param string[] $sections
     * @param array $record
     * @return int
     */
    private function course(string $shortname, array $sections = [], array $record = []): int {
        $course = $this->getDataGenerator()->create_course(['shortname' => $shortname] + $record);
        if ($sections !== []) {
            $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
                ->create_syllabus(['course' => $course->id, 'sections' => $sections]);
        }
        return (int) $course->id;
    }

    /**
     * Plans a file.
     *
     * @param string $file
     * @param bool $onlyempty
     * @return import
     */
    private function plan(string $file, bool $onlyempty = false): import {
        global $USER;
        $reader = new reader($file);
        $this->assertSame([], $reader->errors());
        return plan::make($reader, 'file.csv', $onlyempty, (int) $USER->id);
    }

    /**
     * An import's lines by their number.
     *
     * @param import $import
     * @return \stdClass[]
     */
    private function lines(import $import): array {
        return array_column($import->lines(), null, 'line');
    }
}
