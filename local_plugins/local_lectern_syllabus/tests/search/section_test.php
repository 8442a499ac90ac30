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

namespace local_lectern_syllabus\search;

use core\context;
use core\context\course as context_course;
use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core\context\user as context_user;
use core_search\document;
use core_search\manager;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use stdClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/search/tests/fixtures/testable_core_search.php');

/**
 * Search in syllabi.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\search\section
 */
final class section_test extends \advanced_testcase {
    /** @var stdClass A course with a syllabus. */
    private stdClass $course;

    /**
     * A site with search, and a course with a syllabus of two texts and an emptied one; a template, which is nobody's syllabus.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('enableglobalsearch', true);
        \testable_core_search::instance();
        $this->course = $this->getDataGenerator()->create_course();
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => [
            'grading' => ['content' => '<p>Half <b>exam</b> &amp; half lab</p>', 'brief' => 'Exam and lab',
                'files' => ['marks.txt' => 'Marks', 'scale.txt' => 'Scale']],
            'schedule' => ['content' => '', 'dates' => [['label' => 'Midterm', 'time' => 1700000000]]],
            'policies' => 'Old words',
        ]]);
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => ['policies' => '']]);
        $this->syllabi()->create_syllabus(['category' => $this->course->category, 'sections' => ['grading' => 'A template']]);
        $DB->set_field('local_lectern_syllabus_section', 'timemodified', 1600000000);
        $DB->set_field('local_lectern_syllabus_version', 'timecreated', 1700000000);
        sections::forget();
    }

    /**
     * Core knows the area, by a name.
     */
    public function test_area(): void {
        $area = $this->area();
        $this->assertInstanceOf(section::class, $area);
        $this->assertNotEmpty($area->get_visible_name());
        $this->assertTrue($area->is_enabled());
        $this->assertContains(CONTEXT_COURSE, $area->get_levels());
    }

    /**
     * What is found, and where it leads.
     */
    public function test_documents(): void {
        $documents = $this->documents();
        $this->assertSame(['Syllabus: Grading', 'Syllabus: Schedule'], array_keys($documents));
        $grading = $documents['Syllabus: Grading'];
        $this->assertSame('Half EXAM & half lab', $grading->get('content'));
        $this->assertSame('Exam and lab', $grading->get('description1'));
        $this->assertSame('Midterm', $documents['Syllabus: Schedule']->get('description2'));
        $this->assertEquals(1700000000, $grading->get('modified'));
        $this->assertEquals($this->course->id, $grading->get('courseid'));
        $this->assertEquals(context_course::instance($this->course->id)->id, $grading->get('contextid'));
        $url = new \moodle_url('/course/view.php', ['id' => $this->course->id], 'syllabus-grading');
        $this->assertSame($url->out(false), $this->area()->get_doc_url($grading)->out(false));
        $this->assertSame(
            (new \moodle_url('/course/view.php', ['id' => $this->course->id]))->out(false),
            $this->area()->get_context_url($grading)->out(false),
        );
    }

    /**
     * The files of what is said now are found, not those of before.
     */
    public function test_files(): void {
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => [
            'grading' => ['content' => 'All lab', 'files' => ['new.txt' => 'New']],
        ]]);
        $names = fn(document $document): array => array_values(array_map(
            fn($file) => $file->get_filename(),
            $document->get_files(),
        ));
        $documents = $this->documents();
        $this->area()->attach_files($documents['Syllabus: Grading']);
        $this->area()->attach_files($documents['Syllabus: Schedule']);
        $this->assertSame(['new.txt'], $names($documents['Syllabus: Grading']));
        $this->assertSame([], $names($documents['Syllabus: Schedule']));
        $this->assertTrue($this->area()->uses_file_indexing());
    }

    /**
     * Indexing goes on from where it was: with what was saved since, and with what the site has renamed.
     */
    public function test_what_has_changed(): void {
        global $DB;
        $this->assertCount(2, $this->documents(1700000000));
        $this->assertCount(0, $this->documents(1700000001));
        $DB->set_field('local_lectern_syllabus_section', 'timemodified', 1700000005, ['shortname' => 'schedule']);
        $documents = $this->documents(1700000001);
        $this->assertSame(['Syllabus: Schedule'], array_keys($documents));
        $this->assertEquals(1700000005, $documents['Syllabus: Schedule']->get('modified'));
        // In order of change.
        $this->assertSame(['Syllabus: Grading', 'Syllabus: Schedule'], array_keys($this->documents()));
        $DB->set_field('local_lectern_syllabus_section', 'timemodified', 1700000009, ['shortname' => 'grading']);
        $this->assertSame(['Syllabus: Schedule', 'Syllabus: Grading'], array_keys($this->documents()));
    }

    /**
     * Only what is below a context, where one is asked for.
     */
    public function test_contexts(): void {
        $category = $this->getDataGenerator()->create_category();
        $other = $this->getDataGenerator()->create_course(['category' => $category->id]);
        $this->syllabi()->create_syllabus(['course' => $other->id, 'sections' => ['summary' => 'Other']]);
        $titles = fn(?context $context): array => array_keys($this->documents(0, $context));
        $here = ['Syllabus: Grading', 'Syllabus: Schedule'];
        $there = ['Syllabus: Summary'];
        $this->assertSame([...$here, ...$there], $titles(null));
        $this->assertSame([...$here, ...$there], $titles(context_system::instance()));
        $this->assertSame($here, $titles(context_course::instance($this->course->id)));
        $this->assertSame($there, $titles(context_coursecat::instance($category->id)));
        $this->assertNull($this->area()->get_document_recordset(0, context_user::instance(get_admin()->id)));
    }

    /**
     * Who finds it: who gets into the course and may see its syllabus.
     */
    public function test_access(): void {
        global $DB;
        $id = (int) $this->documents()['Syllabus: Grading']->get('itemid');
        $generator = $this->getDataGenerator();
        $student = $generator->create_and_enrol($this->course, 'student');
        $teacher = $generator->create_and_enrol($this->course, 'editingteacher');
        $outsider = $generator->create_user();
        $this->assertSame(manager::ACCESS_GRANTED, $this->access_of($student, $id));
        $this->assertSame(manager::ACCESS_GRANTED, $this->access_of($teacher, $id));
        $this->assertSame(manager::ACCESS_GRANTED, $this->access_of(get_admin(), $id));
        $this->assertSame(manager::ACCESS_DENIED, $this->access_of($outsider, $id));
        $this->assertSame(manager::ACCESS_DENIED, $this->access_of(guest_user(), $id));

        course_change_visibility($this->course->id, false);
        $this->assertSame(manager::ACCESS_DENIED, $this->access_of($student, $id));
        $this->assertSame(manager::ACCESS_GRANTED, $this->access_of($teacher, $id));
        course_change_visibility($this->course->id, true);

        $role = $DB->get_field('role', 'id', ['shortname' => 'student']);
        assign_capability('local/lectern_syllabus:view', CAP_PROHIBIT, $role, context_course::instance($this->course->id)->id);
        $this->assertSame(manager::ACCESS_DENIED, $this->access_of($student, $id));
    }

    /**
     * What is gone, emptied, or of a section that the site has removed is taken out of the index.
     */
    public function test_gone(): void {
        global $DB;
        $admin = get_admin();
        $id = (int) $this->documents()['Syllabus: Grading']->get('itemid');
        $this->assertSame(manager::ACCESS_DELETED, $this->access_of($admin, 987654));

        $grading = sections::by_shortname('grading');
        sections::remove($grading->id);
        $this->assertSame(manager::ACCESS_DELETED, $this->access_of($admin, $id));
        $this->assertSame(['Syllabus: Schedule'], array_keys($this->documents()));
        sections::update($grading->id, (object) ['enabled' => 1]);
        $this->assertSame(manager::ACCESS_GRANTED, $this->access_of($admin, $id));

        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => ['grading' => '']]);
        $this->assertSame(manager::ACCESS_DELETED, $this->access_of($admin, $id));

        $template = $DB->get_field('local_lectern_syllabus_content', 'id', [
            'syllabusid' => syllabus::of_category($this->course->category)->id(),
        ], MUST_EXIST);
        $this->assertSame(manager::ACCESS_DELETED, $this->access_of($admin, (int) $template));
    }

    /**
     * The area, as core has it.
     *
     * @return section
     */
    private function area(): section {
        return manager::get_search_area('local_lectern_syllabus-section');
    }

    /**
     * What is indexed.
     *
     * @param int $from
     * @param context|null $context
     * @return document[] By title, in order.
     */
    private function documents(int $from = 0, ?context $context = null): array {
        $documents = [];
        $records = $this->area()->get_document_recordset($from, $context);
        foreach ($records as $record) {
            $document = $this->area()->get_document($record);
            $documents[$document->get('title')] = $document;
        }
        $records->close();
        return $documents;
    }

    /**
     * What core is told about a user and a text.
     *
     * @param stdClass $user
     * @param int $id
     * @return int
     */
    private function access_of(stdClass $user, int $id): int {
        $this->setUser($user);
        return $this->area()->check_access($id);
    }

    /**
     * The plugin's generator.
     *
     * @return \local_lectern_syllabus_generator
     */
    private function syllabi(): \local_lectern_syllabus_generator {
        return $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
    }
}
