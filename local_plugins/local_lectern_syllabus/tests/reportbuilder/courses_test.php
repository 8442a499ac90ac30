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

namespace local_lectern_syllabus\reportbuilder;

use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core_reportbuilder\exception\report_access_exception;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\category;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\manager;
use core_reportbuilder\system_report;
use core_reportbuilder\system_report_factory;
use core_reportbuilder\table\system_report_table;
use local_lectern_syllabus\local\report_scope;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\states;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\output\report_summary;
use local_lectern_syllabus\reportbuilder\local\systemreports\courses;

/**
 * The report of courses whose syllabus is missing, incomplete or stale.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\reportbuilder\local\systemreports\courses
 * @covers     \local_lectern_syllabus\reportbuilder\local\entities\syllabus
 * @covers     \local_lectern_syllabus\local\states
 * @covers     \local_lectern_syllabus\local\report_scope
 * @covers     \local_lectern_syllabus\output\report_summary
 */
final class courses_test extends \advanced_testcase {
    /**
     * Each state, with what is filled, when and by whom; a removed section counts for nothing, one with people fills itself.
     */
    public function test_states(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $writer = $this->getDataGenerator()->create_user(['firstname' => 'Ann', 'lastname' => 'Baker']);
        sections::update(sections::by_shortname('teachers')->id, (object) ['mandatory' => 1]);
        sections::update(sections::by_shortname('materials')->id, (object) ['enabled' => 0]);
        $all = ['summary' => 'S', 'objectives' => 'O'];
        $none = $this->course('None', []);
        $removed = $this->course('Removed', ['materials' => 'M']);
        $empty = $this->course('Emptied', ['summary' => '<p>&nbsp;</p>']);
        $some = $this->course('Some', ['summary' => 'S', 'policies' => 'P', 'teachers' => 'T'], $writer->id);
        $old = $this->course('Old', $all, $writer->id, time() - 400 * DAYSECS);
        $complete = $this->course('Complete', $all, $writer->id);

        $rows = $this->rows();
        $this->assertSame(
            ['Missing', 'Missing', 'Missing', 'Incomplete', 'Stale', 'Complete'],
            array_column($this->pick($rows, [$none, $removed, $empty, $some, $old, $complete]), 'state'),
        );
        $this->assertSame(
            ['1 of 3', '1 of 3', '1 of 3', '2 of 3', '3 of 3', '3 of 3'],
            array_column($this->pick($rows, [$none, $removed, $empty, $some, $old, $complete]), 'mandatory'),
        );
        $this->assertSame(
            ['', '', '', 'Ann Baker', 'Ann Baker', 'Ann Baker'],
            array_column($this->pick($rows, [$none, $removed, $empty, $some, $old, $complete]), 'by'),
        );
        $this->assertSame('', $rows[$none]['changed']);
        // Who shares a syllabus has not changed it.
        syllabus::of_course($some)->update(['shared' => 1]);
        $this->assertSame('Ann Baker', $this->rows()[$some]['by']);
        $this->assertSame('', $rows[$empty]['changed']);
        $changed = (int) syllabus::of_course($old)->record->timemodified;
        $this->assertSame(format::userdate($changed, new \stdClass()), $rows[$old]['changed']);
        $this->assertArrayNotHasKey(SITEID, $rows);
        $this->assertSame(
            [states::MISSING => 3, states::INCOMPLETE => 1, states::STALE => 1, states::COMPLETE => 1],
            states::counts(),
        );

        set_config('staledays', 500, 'local_lectern_syllabus');
        $this->assertSame('Complete', $this->rows()[$old]['state']);
    }

    /**
     * The line above the report says the same as the report.
     */
    public function test_summary(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('None', []);
        $this->course('Some', ['summary' => 'S']);
        $shown = (new report_summary())->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(2, $shown['all']);
        $this->assertSame(365, $shown['staledays']);
        $this->assertSame(
            ['Missing' => 1, 'Incomplete' => 1, 'Stale' => 0, 'Complete' => 0],
            array_column($shown['states'], 'courses', 'name'),
        );
    }

    /**
     * What is worst comes first; the other columns can be sorted too.
     */
    public function test_sorting(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $all = ['summary' => 'S', 'objectives' => 'O'];
        $complete = $this->course('B', $all, null, time() - DAYSECS);
        $missing = $this->course('C', []);
        $incomplete = $this->course('A', ['summary' => 'S']);
        $this->assertSame([$missing, $incomplete, $complete], array_keys($this->rows()));
        foreach (
            [
                'syllabus:course' => [$incomplete, $complete, $missing],
                'syllabus:mandatory' => [$missing, $incomplete, $complete],
                'syllabus:state' => [$missing, $incomplete, $complete],
            ] as $column => $expected
        ) {
            $this->assertSame($expected, array_keys($this->rows(sort: $column)), $column);
        }
        $changed = array_keys($this->rows(sort: 'syllabus:changed'));
        $this->assertSame([$complete, $incomplete], array_values(array_diff($changed, [$missing])));
        foreach (['course_category:name', 'user:fullname'] as $column) {
            $this->assertCount(3, $this->rows(sort: $column), $column);
        }
    }

    /**
     * Every filter finds what it should.
     */
    public function test_filters(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $kitchen = (int) $this->getDataGenerator()->create_category()->id;
        $all = ['summary' => 'S', 'objectives' => 'O'];
        $bread = $this->course('Bread', $all, null, time() - 100 * DAYSECS);
        $cake = $this->course('Cake', ['summary' => 'S'], null, null, ['category' => $kitchen, 'visible' => 0]);
        $soup = $this->course('Soup', []);

        $found = fn(array $values): array => array_keys($this->rows(filters: $values));
        $this->assertSame([$bread], $found([
            'course:fullname_operator' => text::CONTAINS, 'course:fullname_value' => 'rea',
        ]));
        $this->assertSame([$cake], $found([
            'course_category:name_operator' => category::EQUAL_TO, 'course_category:name_value' => $kitchen,
        ]));
        $this->assertSame([$cake], $found(['course:visible_operator' => boolean_select::NOT_CHECKED]));
        foreach ([states::MISSING => $soup, states::INCOMPLETE => $cake, states::COMPLETE => $bread] as $state => $course) {
            $this->assertSame([$course], $found([
                'syllabus:state_operator' => select::EQUAL_TO, 'syllabus:state_value' => $state,
            ]));
        }
        $this->assertSame([$bread], $found([
            'syllabus:changed_operator' => date::DATE_RANGE,
            'syllabus:changed_from' => time() - 120 * DAYSECS,
            'syllabus:changed_to' => time() - 90 * DAYSECS,
        ]));
        $this->assertSame([$soup], $found(['syllabus:changed_operator' => date::DATE_EMPTY]));
    }

    /**
     * Who manages a category alone sees its courses and those below, whatever the request asks for; others see nothing.
     */
    public function test_who_sees_what(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $kitchen = $generator->create_category();
        $baking = $generator->create_category(['parent' => $kitchen->id]);
        $garden = $generator->create_category();
        $soup = $this->course('Soup', [], null, null, ['category' => $kitchen->id]);
        $bread = $this->course('Bread', [], null, null, ['category' => $baking->id]);
        $roses = $this->course('Roses', [], null, null, ['category' => $garden->id]);

        $this->assertEqualsCanonicalizing([$soup, $bread, $roses], array_keys($this->rows()));
        $this->assertEqualsCanonicalizing([$soup, $bread], array_keys($this->rows($kitchen->id)));
        $this->assertSame([$bread], array_keys($this->rows($baking->id)));

        $manager = $generator->create_user();
        $roleid = $generator->create_role();
        assign_capability(report_scope::CAPABILITY, CAP_ALLOW, $roleid, context_system::instance());
        role_assign($roleid, $manager->id, context_coursecat::instance($kitchen->id));
        $this->setUser($manager);
        $this->assertEqualsCanonicalizing([$soup, $bread], array_keys($this->rows()));
        $this->assertSame([$bread], array_keys($this->rows($baking->id)));
        $this->assertSame(2, array_sum(states::counts()));
        $this->assertSame(1, array_sum(states::counts($baking->id)));
        $this->assertSame(0, array_sum(states::counts($garden->id)));
        $this->assert_refused($garden->id);

        // Taken away below: gone at once, also from the report of the category above.
        assign_capability(report_scope::CAPABILITY, CAP_PROHIBIT, $roleid, context_coursecat::instance($baking->id), true);
        $this->assertSame([$soup], array_keys($this->rows($kitchen->id)));
        $this->assert_refused($baking->id);

        $course = get_course($soup);
        foreach (['student', 'teacher', 'editingteacher'] as $role) {
            $this->setUser($generator->create_and_enrol($course, $role));
            $this->assert_refused(0);
            $this->assert_refused($kitchen->id);
        }
        $this->setGuestUser();
        $this->assert_refused(0);
        $this->setUser(0);
        $this->assert_refused(0);
    }

    /**
     * The action leads to the page on which the syllabus is written, for those who may write it.
     */
    public function test_action(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course('Bread', []);
        $contextid = \core\context\course::instance($course)->id;
        $this->assertStringContainsString("edit.php?contextid={$contextid}\"", $this->rows()[$course]['actions']);

        $reader = $this->getDataGenerator()->create_user();
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability(report_scope::CAPABILITY, CAP_ALLOW, $roleid, context_system::instance());
        role_assign($roleid, $reader->id, context_system::instance());
        $this->setUser($reader);
        $this->assertStringNotContainsString('edit.php', $this->rows()[$course]['actions']);
    }

    /**
     * A course's name does no harm.
     */
    public function test_escaped(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->course('Bread <script>alert(1)</script> & more', []);
        $shown = $this->rows()[$course]['course'];
        $this->assertStringNotContainsString('<script', $shown);
        $this->assertStringContainsString('&amp; more', $shown);
        $this->assertStringContainsString("course/view.php?id={$course}\"", $shown);
    }

    /**
     * Ten times as many courses cost no more queries, for those who see all and those who see a category.
     */
    public function test_queries(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $kitchen = $generator->create_category();
        $manager = $generator->create_user();
        $roleid = $generator->create_role();
        foreach ([report_scope::CAPABILITY, 'local/lectern_syllabus:edit'] as $capability) {
            assign_capability($capability, CAP_ALLOW, $roleid, context_system::instance());
        }
        role_assign($roleid, $manager->id, context_coursecat::instance($kitchen->id));
        $this->courses(3, (int) $kitchen->id);
        $before = [$this->queries(null), $this->queries($manager)];
        $this->courses(27, (int) $kitchen->id);
        $this->assertSame($before, [$this->queries(null), $this->queries($manager)]);
    }

    /**
     * It can be downloaded, without what is for screens only.
     */
    public function test_download(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course('Bread', ['summary' => 'S']);
        $report = $this->report();
        $this->assertTrue($report->can_be_downloaded());
    }

    /**
     * A report page's queries.
     *
     * @param \stdClass|null $user Null for the administrator.
     * @return int
     */
    private function queries(?\stdClass $user): int {
        global $DB, $PAGE;
        if ($user === null) {
            $this->setAdminUser();
        } else {
            $this->setUser($user);
        }
        // Whatever is cached for good is warm; what each request loads anew is not.
        $this->page();
        accesslib_clear_all_caches_for_unit_testing();
        $PAGE = new \moodle_page();
        $reads = $DB->perf_get_reads();
        $this->page();
        return $DB->perf_get_reads() - $reads;
    }

    /**
     * What report.php puts on its page.
     *
     * @return string
     */
    private function page(): string {
        global $PAGE;
        $PAGE->set_url('/local/lectern_syllabus/report.php');
        $PAGE->set_context(context_system::instance());
        $report = $this->report();
        $report->set_default_per_page(100);
        $html = $report->output();
        (new report_summary())->export_for_template($PAGE->get_renderer('core'));
        return $html;
    }

    /**
     * Makes courses with syllabi of all kinds.
     *
     * @param int $number
     * @param int $categoryid
     */
    private function courses(int $number, int $categoryid): void {
        $kinds = [[], ['summary' => 'S'], ['summary' => 'S', 'objectives' => 'O']];
        for ($made = 0; $made < $number; $made++) {
            $this->course("Course {$made}", $kinds[$made % 3], null, null, ['category' => $categoryid]);
        }
    }

    /**
     * Makes a course with a syllabus.
     *
     * @param string $name
     * @param string[] $sections Texts.
     * @param int|null $userid Who wrote it.
     * @param int|null $time When.
     * @param array $record Of the course.
     * @return int Its id.
     */
    private function course(
        string $name,
        array $sections,
        ?int $userid = null,
        ?int $time = null,
        array $record = [],
    ): int {
        global $DB;
        $course = $this->getDataGenerator()->create_course(['fullname' => $name] + $record);
        if ($sections !== []) {
            $syllabus = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
                'course' => $course->id, 'sections' => $sections, 'userid' => $userid,
            ]);
            if ($time !== null) {
                $DB->set_field(syllabus::TABLE, 'timemodified', $time, ['id' => $syllabus->id()]);
            }
        }
        return (int) $course->id;
    }

    /**
     * The report, as the user would get it.
     *
     * @param int $categoryid
     * @return system_report
     */
    private function report(int $categoryid = 0): system_report {
        // Another request would not have the report of this one.
        manager::reset_caches();
        return system_report_factory::create(
            courses::class,
            context_system::instance(),
            'local_lectern_syllabus',
            '',
            0,
            ['categoryid' => $categoryid],
        );
    }

    /**
     * The report's rows, as the user would see them.
     *
     * @param int $categoryid
     * @param array $filters
     * @param string $sort Column.
     * @return string[][] course, category, state, mandatory, changed, by, actions; by course id.
     */
    private function rows(int $categoryid = 0, array $filters = [], string $sort = ''): array {
        global $PAGE;
        $PAGE->set_url('/local/lectern_syllabus/report.php');
        $report = $this->report($categoryid);
        $report->set_filter_values($filters);
        $table = system_report_table::create($report->get_report_persistent()->get('id'), ['categoryid' => $categoryid]);
        if ($sort !== '') {
            $places = array_keys($report->get_columns());
            $alias = 'c' . (array_search($sort, $places) + 1) . '_';
            foreach (array_keys($table->columns) as $column) {
                if (str_starts_with($column, $alias)) {
                    $table->set_sortdata([['sortby' => $column, 'sortorder' => SORT_ASC]]);
                }
            }
        }
        $table->guess_base_url();
        $table->setup();
        $table->query_db(1000, false);
        $rows = [];
        foreach ($table->rawdata as $record) {
            $row = array_filter(
                $table->format_row($record),
                fn(string $column): bool => isset($table->columns[$column]),
                ARRAY_FILTER_USE_KEY,
            );
            $ordered = array_map(fn(string $column): string => (string) $row[$column], array_keys($table->columns));
            $rows[(int) $record->ctxinstance] = array_combine(
                ['course', 'category', 'state', 'mandatory', 'changed', 'by', 'actions'],
                $ordered,
            );
        }
        $table->rawdata->close();
        return $rows;
    }

    /**
     * Some of the rows.
     *
     * @param array[] $rows
     * @param int[] $courses
     * @return array[]
     */
    private function pick(array $rows, array $courses): array {
        return array_map(fn(int $course): array => $rows[$course], $courses);
    }

    /**
     * The user does not get the report.
     *
     * @param int $categoryid
     */
    private function assert_refused(int $categoryid): void {
        $this->assertFalse(report_scope::can_view($categoryid));
        try {
            $this->report($categoryid);
            $this->fail('The report was shown');
        } catch (report_access_exception $exception) {
            $this->assertNotEmpty($exception->getMessage());
        }
    }
}
