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

namespace local_lectern_profile\local;

use local_lectern_profile\audience;
use local_lectern_profile\event\record_exported;
use local_lectern_profile\event\record_viewed;
use local_lectern_profile\fixtures\keys_section;
use local_lectern_profile\hook\collect_sections;
use local_lectern_profile\local\pdf\document;
use local_lectern_profile\output\record_page;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/keys_section.php');

/**
 * The record: what it shows, on its page, on core's profile page and as PDF.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\record
 * @covers     \local_lectern_profile\local\guard
 * @covers     \local_lectern_profile\local\core_profile
 * @covers     \local_lectern_profile\local\pdf\document
 * @covers     \local_lectern_profile\local\pdf\fonts
 * @covers     \local_lectern_profile\local\pdf\sheet
 * @covers     \local_lectern_profile\output\record_page
 * @covers     \local_lectern_profile\output\part_html
 * @covers     \local_lectern_profile\event\record_viewed
 * @covers     \local_lectern_profile\event\record_exported
 */
final class record_test extends \advanced_testcase {
    /** @var stdClass Whose record it is. */
    private stdClass $learner;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->learner = $this->getDataGenerator()->create_user(['firstname' => 'Ana', 'lastname' => 'Duarte & Sons']);
        $this->setUser($this->learner);
    }

    /**
     * Has the site have sections of other plugins.
     *
     * @param section ...$sections
     */
    private function bring(section ...$sections): void {
        $this->stopHookRedirections();
        $this->redirectHook(collect_sections::class, function (collect_sections $hook) use ($sections): void {
            array_walk($sections, $hook->add_section(...));
        });
    }

    /**
     * The names of the parts of a record.
     *
     * @param record $record
     * @return string[] Those of other plugins.
     */
    private function names(record $record): array {
        $names = array_map(fn(part $part): string => $part->name, $record->parts);
        return array_values(array_filter($names, fn(string $name): bool => !str_starts_with($name, 'local_lectern_profile_')));
    }

    /**
     * The page of a record, as HTML.
     *
     * @param record $record
     * @param audience|null $as
     * @return string
     */
    private function page(record $record, ?audience $as = null): string {
        global $PAGE;
        $output = $PAGE->get_renderer('core');
        $page = new record_page($record, true, $as);
        return $output->render_from_template('local_lectern_profile/record', $page->export_for_template($output));
    }

    /**
     * The categories that the record adds to core's profile page.
     *
     * @return array Titles by name.
     */
    private function on_core(): array {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/user/lib.php');
        $user = $DB->get_record('user', ['id' => $this->learner->id]);
        $tree = new \core_user\output\myprofile\tree();
        $tree->add_category(new \core_user\output\myprofile\category('contact', 'Contact'));
        core_profile::extend($tree, $user, null);
        $tree->sort_categories();
        $all = array_map(fn($category): string => $category->title, $tree->categories);
        return array_filter($all, fn(string $name): bool => preg_match('/^lectern_profile(_local_keys|_local_b|$)/', $name), ARRAY_FILTER_USE_KEY);
    }

    /**
     * Another plugin's section is there, and everything in it is escaped.
     */
    public function test_section_of_another_plugin(): void {
        $this->bring(new keys_section());
        $record = record::of(viewer::admit(0));
        $this->assertSame(['local_keys'], $this->names($record));
        $html = $this->page($record);
        $this->assertStringContainsString('Keys &amp; doors &lt;local_keys&gt;', $html);
        $this->assertStringContainsString('<a href="https://example.org/7">7 &lt;b&gt;</a>', $html);
        $this->assertStringContainsString('Workshop &amp; yard', $html);
        $this->assertStringContainsString(get_string('missing', 'local_lectern_profile'), $html);
        $this->assertStringContainsString('Ana Duarte &amp; Sons', $html);
    }

    /**
     * A section that fails is left out, and the others stay, wherever they are shown.
     *
     * @param string $broken
     * @param int $messages How often developers are told, on the page.
     * @dataProvider broken_provider
     */
    public function test_broken_section(string $broken, int $messages): void {
        $this->bring(new keys_section('local_broken', [audience::SELF], $broken), new keys_section());
        $record = record::of(viewer::admit(0));
        $html = $this->page($record);
        $this->assertStringContainsString('local_keys', $html);
        $this->assertStringNotContainsString('local_broken', $html);
        $this->assertDebuggingCalledCount($messages);
        $this->assertArrayHasKey('lectern_profile_local_keys', $this->on_core());
        $this->assertArrayNotHasKey('lectern_profile_local_broken', $this->on_core());
        $this->resetDebugging();
    }

    /**
     * Where a section fails.
     *
     * @return array[]
     */
    public static function broken_provider(): array {
        return ['content' => ['content', 1], 'template' => ['template', 1], 'title' => ['title', 1], 'available' => ['available', 1]];
    }

    /**
     * Somebody who is refused is not passed over.
     */
    public function test_refused(): void {
        $this->bring(new keys_section('local_refused', [audience::SELF], 'refused'));
        $this->expectException(\required_capability_exception::class);
        record::of(viewer::admit(0));
    }

    /**
     * Nor does that take Moodle's own profile page away.
     */
    public function test_refused_on_core_profile(): void {
        $this->bring(new keys_section('local_bre', [audience::SELF], 'refused'));
        $this->assertSame(['lectern_profile'], array_keys($this->on_core()));
    }

    /**
     * Who is logged in as somebody within one course does not get to their record, nor to those of their people.
     */
    public function test_logged_in_as_within_a_course(): void {
        global $USER;
        $this->bring(new keys_section());
        $settings = fn(): \navigation_node => \navigation_node::create('Settings');
        $own = $settings();
        navigation::extend($own, $USER);
        $this->assertTrue($own->has_children());
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($this->learner->id, $course->id);
        $USER->loginascontext = \core\context\course::instance($course->id);
        $this->assertSame([], $this->on_core());
        $confined = $settings();
        navigation::extend($confined, $USER);
        $this->assertFalse($confined->has_children());
        try {
            viewer::admit(0);
            $this->fail('The record goes beyond the course.');
        } catch (\moodle_exception $refused) {
            $this->assertSame('usernotavailable', $refused->errorcode);
        }
        // Who is logged in as them on the whole site sees what they see.
        $USER->loginascontext = \core\context\system::instance();
        $this->assertTrue(viewer::admit(0)->is_self());
    }

    /**
     * A plugin whose listener fails takes away no section but its own.
     */
    public function test_broken_listener(): void {
        $this->redirectHook(collect_sections::class, fn() => throw new \coding_exception('Broken'));
        $this->assertNotSame([], sections::all());
        $this->assertDebuggingCalled();
    }

    /**
     * A preview shows what its audience sees and no more; a section that it may not see is not even asked.
     */
    public function test_preview(): void {
        $sections = [
            'self' => new keys_section('local_self', [audience::SELF]),
            'manager' => new keys_section('local_manager', [audience::MANAGER]),
            'teacher' => new keys_section('local_teacher', [audience::TEACHER]),
            'everyone' => new keys_section('local_everyone', [audience::EVERYONE]),
        ];
        $this->bring(...array_values($sections));
        $own = viewer::admit(0);
        $this->assertSame(['local_self', 'local_everyone'], $this->names(record::of($own)));
        $sections['self']->asked = 0;
        foreach (viewer::previews() as $as) {
            $record = record::of(viewer::preview($own, $as));
            $this->assertSame(array_unique(["local_{$as->value}", 'local_everyone']), $this->names($record));
            $this->assertStringContainsString(get_string("preview:{$as->value}", 'local_lectern_profile'), $this->page($record, $as));
        }
        $this->assertSame(0, $sections['self']->asked);
    }

    /**
     * Core's profile page has the way to the record and the sections that it does not show by itself, of what one may see.
     */
    public function test_core_profile(): void {
        global $DB;
        $shown = new keys_section('local_keys', [audience::EVERYONE]);
        $this->bring($shown, new keys_section('local_bcore', [audience::EVERYONE], '', true), new keys_section('local_bself'));
        $expected = ['lectern_profile', 'lectern_profile_local_keys', 'lectern_profile_local_bself'];
        $this->assertSame($expected, array_keys($this->on_core()));

        $other = $this->getDataGenerator()->create_user();
        $this->setUser($other);
        $this->assertSame([], $this->on_core());
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($other->id, $course->id);
        $this->getDataGenerator()->enrol_user($this->learner->id, $course->id);
        $this->assertSame(['lectern_profile', 'lectern_profile_local_keys'], array_keys($this->on_core()));
        $tree = new \core_user\output\myprofile\tree();
        core_profile::extend($tree, $DB->get_record('user', ['id' => $this->learner->id]), $course);
        $this->assertSame([], $tree->categories);
        set_config('forceloginforprofiles', 0);
        $this->setGuestUser();
        $this->assertSame([], $this->on_core());
        $this->setUser(null);
        $this->assertSame([], $this->on_core());
    }

    /**
     * The whole of core's page can be set, with what the plugins of the site add.
     */
    public function test_core_page(): void {
        global $DB, $PAGE;
        $this->bring(new keys_section());
        $PAGE->set_url('/user/profile.php');
        $PAGE->set_context(\core\context\user::instance($this->learner->id));
        $tree = \core_user\output\myprofile\manager::build_tree($DB->get_record('user', ['id' => $this->learner->id]), true);
        $html = $PAGE->get_renderer('core_user', 'myprofile')->render($tree);
        $this->assertStringContainsString('local/lectern_profile/view.php?id=' . $this->learner->id, $html);
        $this->assertStringContainsString('mb-3 lectern-profile-link', preg_replace('/ +/', ' ', $html));
        $this->assertStringContainsString('Keys &amp; doors &lt;local_keys&gt;', $html);
    }

    /**
     * On the page to print nothing is folded away.
     */
    public function test_page_to_print(): void {
        global $PAGE;
        if (!facts\plugins::has('block_lectern_mycourses')) {
            $this->markTestSkipped('block_lectern_mycourses is not installed.');
        }
        for ($each = 0; $each < 14; $each++) {
            $course = $this->getDataGenerator()->create_course();
            $this->getDataGenerator()->enrol_user($this->learner->id, $course->id, 'student');
        }
        $output = $PAGE->get_renderer('core');
        $html = fn(bool $forprint): string => implode('', array_column(
            (new record_page(record::of(viewer::admit(0)), true, null, $forprint))->export_for_template($output)['sections'],
            'html',
        ));
        $folded = '~<details(?![^>]*\sopen\b)~';
        $this->assertMatchesRegularExpression($folded, $html(false));
        $this->assertStringContainsString('<details open', $html(true));
        $this->assertDoesNotMatchRegularExpression($folded, $html(true));
    }

    /**
     * Looking at another's record is noted, at one's own not; taking either away is.
     */
    public function test_events(): void {
        $sink = $this->redirectEvents();
        record::of(viewer::admit(0))->tell_viewed();
        record::of(viewer::admit(0))->tell_exported();
        $this->setAdminUser();
        record::of(viewer::admit((int) $this->learner->id))->tell_viewed();
        $events = array_values(array_filter(
            $sink->get_events(),
            fn($event): bool => $event instanceof record_viewed || $event instanceof record_exported
        ));
        $this->assertCount(2, $events);
        $this->assertInstanceOf(record_exported::class, $events[0]);
        $this->assertEquals($this->learner->id, $events[0]->userid);
        $this->assertInstanceOf(record_viewed::class, $events[1]);
        $this->assertEquals([get_admin()->id, $this->learner->id], [$events[1]->userid, $events[1]->relateduserid]);
        $this->assertTrue($events[1]->other['all']);
        $this->assertStringContainsString((string) $this->learner->id, $events[1]->get_description());
        $this->assertStringContainsString('/local/lectern_profile/view.php', $events[1]->get_url()->out());
    }

    /**
     * The PDF of a long record in several scripts runs over pages; an empty one says so.
     */
    public function test_pdf(): void {
        $rows = array_map(fn(int $n): array => ["Kurs {$n} — دورة السلامة 安全培训 วิชา", "{$n} %", ''], range(1, 120));
        $rows[] = [str_repeat('A very long name of a course. ', 400), '1 %', 'x'];
        $section = new class ($rows) extends section {
            /**
             * Constructor.
             *
             * @param string[][] $rows
             */
            public function __construct(
                /** @var string[][] Rows of the table. */
                private readonly array $rows,
            ) {
            }

            #[\Override]
            public function get_name(): string {
                return 'local_long';
            }

            #[\Override]
            public function get_title(): string {
                return 'Long 🙂';
            }

            #[\Override]
            public function get_content(subject $subject): ?\local_lectern_profile\content {
                $table = new \local_lectern_profile\table('Courses', ['Course', 'Progress', 'Grade'], $this->rows);
                $facts = [new \local_lectern_profile\fact('City', 'القاهرة'), new \local_lectern_profile\fact('Site', '', '', true)];
                $empty = new \local_lectern_profile\table('None', ['Nothing'], []);
                return new \local_lectern_profile\content('', [], $facts, [$table, $empty]);
            }
        };
        $this->bring($section);
        $document = new document(record::of(viewer::admit(0)));
        $pdf = $document->content();
        $this->assertStringStartsWith('%PDF-', $pdf);
        $this->assertGreaterThan(5, preg_match_all('~/Type /Page\b(?!s)~', $pdf));
        $this->assertStringEndsWith('.pdf', $document->filename());
        $this->assertStringContainsString('Ana Duarte', $document->filename());

        arrangement::save(array_map(fn(): array => ['shown' => false, 'audiences' => []], arrangement::all()));
        $pdf = (new document(record::of(viewer::admit(0))))->content();
        $this->assertSame(1, preg_match_all('~/Type /Page\b(?!s)~', $pdf));
    }

    /**
     * The whole record takes the same number of reads for 10 courses and for 100.
     */
    public function test_reads(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $reads = [];
        $done = 0;
        $teacher = $generator->create_user();
        foreach ([10, 100] as $courses) {
            for (; $done < $courses; $done++) {
                $course = $generator->create_course(['enablecompletion' => 1]);
                $page = $generator->create_module('page', ['course' => $course->id, 'completion' => 1]);
                $generator->enrol_user($this->learner->id, $course->id, 'student');
                $generator->enrol_user($teacher->id, $course->id, 'editingteacher');
                $DB->insert_record('course_modules_completion', [
                    'coursemoduleid' => $page->cmid,
                    'userid' => $this->learner->id,
                    'completionstate' => COMPLETION_COMPLETE,
                    'timemodified' => time(),
                ]);
            }
            foreach ([$this->learner, $teacher] as $who) {
                $this->setUser($who);
                // The first time fills caches of the site, such as those of texts.
                $this->page(record::of(viewer::admit((int) $this->learner->id)));
                \cache_helper::purge_by_definition('core', 'coursemodinfo');
                \core\context_helper::reset_caches();
                $before = $DB->perf_get_reads();
                $record = record::of(viewer::admit((int) $this->learner->id));
                $this->page($record);
                $reads[$who->id][$courses] = $DB->perf_get_reads() - $before;
                $this->assertNotSame([], $record->parts);
            }
        }
        foreach ($reads as $who) {
            $this->assertSame($who[10], $who[100]);
        }
    }
}
