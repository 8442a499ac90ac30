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

use core\context\system as context_system;
use local_lectern_syllabus\event\syllabus_updated;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;
use local_lectern_syllabus\task\run_import;

/**
 * Writing what was planned.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\import\runner
 * @covers     \local_lectern_syllabus\local\import\import
 * @covers     \local_lectern_syllabus\task\run_import
 */
final class runner_test extends \advanced_testcase {
    /** @var \Closure|null What somebody else does while a line is written. */
    private static ?\Closure $meanwhile = null;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * From the file to the syllabi, by the background task, in the name of who imported.
     */
    public function test_import(): void {
        global $DB;
        $bread = $this->course('bread', ['summary' => 'Old']);
        $cake = $this->course('cake');
        $importer = $this->importer();
        $this->setUser($importer);
        $import = $this->plan("course,summary,summary_brief,grading\nbread,New,short,\ncake,,,Marks\nnone,S,,\n");
        $this->assertTrue($import->start());
        $this->assertFalse($import->start());
        $this->assertSame(import::RUNNING, $import->status());
        $this->setUser(0);
        $sink = $this->redirectEvents();
        $this->run_tasks();

        $this->assertSame(import::DONE, $import->status());
        $this->assertSame(['pending' => 0, 'done' => 2, 'skipped' => 0, 'failed' => 1], $import->counts());
        $version = $this->says($bread, 'summary');
        $this->assertSame(
            ['<p>New</p>', 'short', 'import', (int) $importer->id, 2],
            [$version->content, $version->brief, $version->origin, $version->usermodified, $version->number],
        );
        $this->assertSame((string) FORMAT_HTML, (string) $version->contentformat);
        $this->assertSame('<p>Marks</p>', $this->says($cake, 'grading')->content);
        $this->assertSame('Written: Grading.', $this->lines($import)[3]->message);
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof syllabus_updated);
        $this->assertCount(2, $events);
        $this->assertSame([(int) $importer->id], array_values(array_unique(array_column(array_map(
            fn($event): array => ['by' => (int) $event->userid],
            $events,
        ), 'by'))));
        // No copy of the texts stays.
        $this->assertSame(0, $DB->count_records_select(import::LINES, 'data IS NOT NULL'));
        $this->assertSame([], \core\task\manager::get_adhoc_tasks('\local_lectern_syllabus\task\run_import'));
    }

    /**
     * What the file does not bring stays: dates, short version, text, other sections.
     */
    public function test_the_rest_stays(): void {
        $dates = [['label' => 'Exam', 'time' => 1800000000]];
        $bread = $this->course('bread', [
            'schedule' => ['content' => 'When', 'brief' => 'soon', 'dates' => $dates],
            'summary' => 'S',
            'grading' => ['content' => 'Plain & simple', 'contentformat' => FORMAT_PLAIN],
        ]);
        $this->run_import("course,schedule,grading_brief\nbread,Then,marks\n");
        $schedule = $this->says($bread, 'schedule');
        $this->assertSame(['<p>Then</p>', 'soon', $dates], [$schedule->content, $schedule->brief, $schedule->dates]);
        $grading = $this->says($bread, 'grading');
        $this->assertSame(
            ['Plain & simple', (int) FORMAT_PLAIN, 'marks'],
            [$grading->content, $grading->contentformat, $grading->brief],
        );
        $this->assertSame(1, $this->says($bread, 'summary')->number);
    }

    /**
     * Sections that say something are left alone where that was chosen, also if they were written after the plan.
     */
    public function test_only_empty(): void {
        $bread = $this->course('bread', ['summary' => 'There', 'policies' => '<p>&nbsp;</p>']);
        $import = $this->plan("course,summary,grading,policies,materials\nbread,New,Marks,P,M\n", true);
        $this->write($bread, 'materials', 'Meanwhile');
        $this->finish($import);
        $this->assertSame('There', $this->says($bread, 'summary')->content);
        $this->assertSame('Meanwhile', $this->says($bread, 'materials')->content);
        $this->assertSame('<p>Marks</p>', $this->says($bread, 'grading')->content);
        $this->assertSame('<p>P</p>', $this->says($bread, 'policies')->content);
        $this->assertSame(
            'Written: Grading, Policies. Left alone, says something already: Summary, Materials.',
            $this->lines($import)[2]->message,
        );
    }

    /**
     * The same file a second time changes nothing.
     */
    public function test_twice(): void {
        global $DB;
        $this->course('bread');
        $this->run_import("course,summary\nbread,New\n");
        // Not in the same second, or it could have been this import.
        $DB->set_field(version::TABLE, 'timecreated', time() - 10);
        $versions = $DB->count_records(version::TABLE);
        $import = $this->run_import("course,summary\nbread,New\n");
        $this->assertSame($versions, $DB->count_records(version::TABLE));
        $this->assertSame(['skipped', 'Says the same already: Summary.'], [
            $this->lines($import)[2]->status, $this->lines($import)[2]->message,
        ]);
    }

    /**
     * A run that is killed goes on where it was. What it wrote already it does not write again, even if changed since.
     */
    public function test_resume(): void {
        global $DB;
        $import = $this->plan("course,summary,grading\n" . $this->lines_of(60, 'c', fn(int $made): string => "S{$made},G{$made}"));
        $import->start();
        // One batch, then the time is over.
        $this->assertFalse((new runner(import::get($import->id())))->run(0));
        $this->assertSame(['pending' => 35, 'done' => 25, 'skipped' => 0, 'failed' => 0], $import->counts());
        $this->assertSame(import::RUNNING, $import->status());

        // Killed between the sections of a line: one section of c26 was written, the line is pending. Then a teacher changed it.
        $c26 = (int) $DB->get_field('course', 'id', ['shortname' => 'c26']);
        $context = \core\context\course::instance($c26);
        saver::save(syllabus::ensure($context), sections::by_shortname('summary'), new section_text('<p>S26</p>'), null, 'import');
        $this->write($c26, 'summary', 'Better');
        // Killed after the last section, before the line was noted.
        $c1 = (int) $DB->get_field('course', 'id', ['shortname' => 'c1']);
        $this->write($c1, 'grading', 'Better too');
        $DB->set_field(import::LINES, 'data', json_encode(['grading' => ['content' => '<p>G1</p>']]), [
            'importid' => $import->id(), 'line' => 2,
        ]);
        $DB->set_field(import::LINES, 'status', import::LINE_PENDING, ['importid' => $import->id(), 'line' => 2]);

        $this->run_tasks();
        $this->assertSame(import::DONE, $import->status());
        $this->assertSame(['pending' => 0, 'done' => 60, 'skipped' => 0, 'failed' => 0], $import->counts());
        $this->assertSame('Better', $this->says($c26, 'summary')->content);
        $this->assertSame('<p>G26</p>', $this->says($c26, 'grading')->content);
        $this->assertSame('Better too', $this->says($c1, 'grading')->content);
        $this->assertSame(120, $DB->count_records(version::TABLE, ['origin' => 'import']));
    }

    /**
     * Where the time of one run is not enough, the task sees to the next.
     */
    public function test_goes_on_by_itself(): void {
        $import = $this->plan("course,summary\n" . $this->lines_of(30));
        $import->start();
        $task = \core\task\manager::get_adhoc_tasks('\local_lectern_syllabus\task\run_import');
        $this->assertCount(1, $task);
        $import->queue();
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks('\local_lectern_syllabus\task\run_import'));
        $this->assertFalse((new runner($import))->run(0));
        $this->run_tasks();
        $this->assertSame(30, $import->counts()['done']);
    }

    /**
     * Two imports at once do not get in each other's way: each has its task and its lines.
     */
    public function test_several(): void {
        $bread = $this->course('bread');
        $one = $this->plan("course,summary\nbread,One\n");
        $two = $this->plan("course,summary,grading\nbread,Two,Marks\n");
        $one->start();
        $two->start();
        $this->assertCount(2, \core\task\manager::get_adhoc_tasks('\local_lectern_syllabus\task\run_import'));
        $this->assertTrue((new runner($two))->run(60));
        $this->assertTrue((new runner($one))->run(60));
        $this->assertSame([import::DONE, import::DONE], [$one->status(), $two->status()]);
        $this->assertSame('<p>One</p>', $this->says($bread, 'summary')->content);
        $this->assertSame('<p>Marks</p>', $this->says($bread, 'grading')->content);
    }

    /**
     * A teacher who saves while a line is written loses nothing: what the file does not bring stays, or all of it stays.
     */
    public function test_teacher_at_the_same_time(): void {
        foreach ([false, true] as $onlyempty) {
            $shortname = $onlyempty ? 'cake' : 'bread';
            $course = $this->course($shortname);
            $import = $this->plan("course,summary,schedule\n{$shortname},S,Then\n", $onlyempty);
            self::$meanwhile = fn() => $this->write($course, 'schedule', [
                'content' => 'Theirs', 'dates' => [['label' => 'Exam', 'time' => 1800000000]],
            ]);
            \core\event\manager::phpunit_replace_observers([[
                'eventname' => '\\' . syllabus_updated::class, 'callback' => self::class . '::saved',
            ]]);
            $this->finish($import);
            \core\event\manager::phpunit_reset();
            $schedule = $this->says($course, 'schedule');
            $this->assertSame($onlyempty ? 'Theirs' : '<p>Then</p>', $schedule->content);
            $this->assertSame([['label' => 'Exam', 'time' => 1800000000]], $schedule->dates);
            $this->assertSame('<p>S</p>', $this->says($course, 'summary')->content);
        }
    }

    /**
     * The first section of a line was saved: a teacher saves another one.
     */
    public static function saved(): void {
        $meanwhile = self::$meanwhile;
        self::$meanwhile = null;
        if ($meanwhile !== null) {
            $meanwhile();
        }
    }

    /**
     * A line that cannot be written is noted, and the others are written.
     */
    public function test_failures(): void {
        $gone = $this->course('gone');
        $bread = $this->course('bread');
        $trips = sections::create((object) ['shortname' => 'trips', 'name' => 'Trips']);
        $import = $this->plan("course,summary,trips\ngone,S,\nbread,,T\n");
        $second = $this->plan("course,summary,trips\nbread,S,T\n");
        delete_course($gone, false);
        sections::remove($trips);
        $this->finish($import);
        $lines = $this->lines($import);
        $this->assertSame('failed', $lines[2]->status);
        $this->assertStringContainsString('deleted', $lines[2]->message);
        $this->assertSame(['failed', 'Not on this site any more: trips.'], [$lines[3]->status, $lines[3]->message]);
        $this->finish($second);
        $this->assertSame('Written: Summary. Not on this site any more: trips.', $this->lines($second)[2]->message);
        $this->assertSame('<p>S</p>', $this->says($bread, 'summary')->content);
    }

    /**
     * A cancelled import writes nothing more, and cannot be started again.
     */
    public function test_cancel(): void {
        global $DB;
        $import = $this->plan("course,summary\n" . $this->lines_of(30));
        $import->start();
        (new runner($import))->run(0);
        $this->assertTrue($import->cancel());
        $this->assertFalse($import->cancel());
        $this->assertFalse($import->start());
        $this->run_tasks();
        $this->assertSame(import::CANCELLED, $import->status());
        $this->assertSame(['pending' => 0, 'done' => 25, 'skipped' => 5, 'failed' => 0], $import->counts());
        $this->assertSame(25, $DB->count_records(syllabus::TABLE));
        $this->assertSame(0, $DB->count_records_select(import::LINES, 'data IS NOT NULL'));

        $planned = $this->plan("course,summary\nc30,S\n");
        $this->assertTrue($planned->cancel());
        $this->assertFalse($planned->start());
    }

    /**
     * Who may not import any more imports nothing more; a task without an import does no harm.
     */
    public function test_capability(): void {
        global $DB;
        $this->course('bread');
        $importer = $this->importer();
        $this->setUser($importer);
        $import = $this->plan("course,summary\nbread,S\n");
        $import->start();
        role_unassign_all(['userid' => $importer->id]);
        $this->run_tasks();
        $this->assertSame(import::CANCELLED, $import->status());
        $this->assertSame(0, $DB->count_records(version::TABLE));

        run_import::of(-1, (int) $importer->id)->execute();
        $this->assertNull(import::get(-1));
    }

    /**
     * Nobody but managers may import.
     */
    public function test_who_may(): void {
        $course = get_course($this->course('bread'));
        foreach (['student', 'teacher', 'editingteacher'] as $role) {
            $user = $this->getDataGenerator()->create_and_enrol($course, $role);
            $this->assertFalse(has_capability(import::CAPABILITY, context_system::instance(), $user), $role);
        }
        $this->assertFalse(has_capability(import::CAPABILITY, context_system::instance(), guest_user()));
    }

    /**
     * A script in a file does not run where the syllabus is shown.
     */
    public function test_script(): void {
        global $PAGE;
        $bread = $this->course('bread');
        $this->run_import("course,summary\nbread,\"<p onclick='x()'>A</p><script>alert(1)</script>\"\n");
        $shown = new \local_lectern_syllabus\output\syllabus(
            \local_lectern_syllabus\local\read_model::of_course($bread),
            get_course($bread),
        );
        $html = $shown->export_for_template($PAGE->get_renderer('core'))['sections'][0]['content'];
        $this->assertStringNotContainsString('<script', $html);
        $this->assertStringNotContainsString('onclick', $html);
    }

    /**
     * What a line costs does not depend on how many there are.
     */
    public function test_queries(): void {
        global $DB;
        $per = [];
        foreach ([10, 100] as $number) {
            $import = $this->plan("course,summary\n" . $this->lines_of($number, "c{$number}x"));
            $import->start();
            $before = $DB->perf_get_queries();
            (new runner($import))->run(600);
            $per[] = ($DB->perf_get_queries() - $before) / $number;
        }
        $this->assertLessThanOrEqual($per[0], $per[1]);
        $this->assertLessThan(25, $per[1]);
    }

    /**
     * Plans, starts and finishes an import.
     *
     * @param string $file
     * @param bool $onlyempty
     * @return import
     */
    private function run_import(string $file, bool $onlyempty = false): import {
        $import = $this->plan($file, $onlyempty);
        $this->finish($import);
        return $import;
    }

    /**
     * Starts and finishes an import.
     *
     * @param import $import
     */
    private function finish(import $import): void {
        $import->start();
        $this->assertTrue((new runner($import))->run(60));
        $this->assertSame(import::DONE, $import->status());
    }

    /**
     * Runs what is queued, as cron does.
     */
    private function run_tasks(): void {
        ob_start();
        $this->runAdhocTasks(run_import::class);
        ob_end_clean();
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
     * Somebody who may import.
     *
     * @return \stdClass
     */
    private function importer(): \stdClass {
        $user = $this->getDataGenerator()->create_user();
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability(import::CAPABILITY, CAP_ALLOW, $roleid, context_system::instance());
        role_assign($roleid, $user->id, context_system::instance());
        return $user;
    }

    /**
     * Makes courses, numbered from 1, and a line of a file for each.
     *
     * @param int $count
     * @param string $prefix Of their short names.
     * @param callable|null $texts The cells behind the short name, by number; S for all of them.
     * @return string
     */
    private function lines_of(int $count, string $prefix = 'c', ?callable $texts = null): string {
        $lines = '';
        for ($made = 1; $made <= $count; $made++) {
            $this->course("{$prefix}{$made}");
            $lines .= "{$prefix}{$made}," . ($texts === null ? 'S' : $texts($made)) . "\n";
        }
        return $lines;
    }

    /**
     * Makes a course.
     *
     * @param string $shortname
     * @param array $sections
     * @return int
     */
    private function course(string $shortname, array $sections = []): int {
        $course = $this->getDataGenerator()->create_course(['shortname' => $shortname]);
        if ($sections !== []) {
            $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
                ->create_syllabus(['course' => $course->id, 'sections' => $sections]);
        }
        return (int) $course->id;
    }

    /**
     * Has a teacher write a section.
     *
     * @param int $courseid
     * @param string $section
     * @param array|string $text As the generator takes it.
     */
    private function write(int $courseid, string $section, array|string $text): void {
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
            ->create_syllabus(['course' => $courseid, 'sections' => [$section => $text]]);
    }

    /**
     * What a section says.
     *
     * @param int $courseid
     * @param string $section
     * @return version|null
     */
    private function says(int $courseid, string $section): ?version {
        return syllabus::of_course($courseid)?->current_of(sections::by_shortname($section)->id);
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
