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
use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\read_model;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\settings;
use local_lectern_syllabus\local\syllabus;
use stdClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/user/lib.php');

/**
 * What follows when courses, categories, roles and users change.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\observer
 * @covers     \local_lectern_syllabus\local\course_changes
 */
final class observer_test extends \advanced_testcase {
    /** @var stdClass A course with a syllabus. */
    private stdClass $course;
    /** @var int The teachers' role. */
    private int $role;

    /**
     * A course with a syllabus, and a site that shows teachers in syllabi.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course();
        $this->role = (int) $DB->get_field('role', 'id', ['shortname' => 'editingteacher'], MUST_EXIST);
        set_config('peopleroles', (string) $this->role, 'local_lectern_syllabus');
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => [
            'summary' => ['content' => '<p><a href="@@PLUGINFILE@@/a.txt">A</a></p>', 'files' => ['a.txt' => 'A']],
            'teachers' => 'Ask us.',
        ]]);
    }

    /**
     * Who gets or loses a role in the course is shown, or not, at once.
     */
    public function test_roles_in_the_course(): void {
        $this->assertSame([], $this->names());
        $user = $this->getDataGenerator()->create_user(['firstname' => 'Ada']);
        $this->getDataGenerator()->enrol_user($user->id, $this->course->id, 'editingteacher');
        $this->assertSame(['Ada'], $this->names());
        role_unassign($this->role, $user->id, context_course::instance($this->course->id)->id);
        $this->assertSame([], $this->names());
    }

    /**
     * A role in a category or the whole site is one in the course, for those who are enrolled.
     *
     * @dataProvider places
     * @param string $where
     */
    public function test_roles_above_the_course(string $where): void {
        $context = $where === 'site' ? context_system::instance() : context_coursecat::instance($this->course->category);
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada']);
        $this->assertSame([], $this->names());
        role_assign($this->role, $user->id, $context->id);
        $this->assertSame(['Ada'], $this->names());
        role_unassign($this->role, $user->id, $context->id);
        $this->assertSame([], $this->names());
    }

    /**
     * Where roles can be assigned beside courses.
     *
     * @return array[]
     */
    public static function places(): array {
        return ['category' => ['category'], 'site' => ['site']];
    }

    /**
     * Enrolling learners costs nothing: they are many, and not shown.
     */
    public function test_learners_cost_nothing(): void {
        global $DB;
        $this->names();
        $student = (int) $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
        $event = \core\event\role_assigned::create([
            'context' => context_course::instance($this->course->id),
            'objectid' => $student,
            'relateduserid' => $this->getDataGenerator()->create_user()->id,
            'other' => ['id' => 1, 'component' => '', 'itemid' => 0],
        ]);
        settings::people_roles();
        $before = $DB->perf_get_queries();
        observer::role_changed($event);
        $this->assertSame($before, $DB->perf_get_queries());
        // Still cached.
        $this->names();
        $this->assertSame($before, $DB->perf_get_queries());
    }

    /**
     * A new name is shown at once, a suspended or deleted user no longer.
     */
    public function test_users(): void {
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher', ['firstname' => 'Ada']);
        $this->assertSame(['Ada'], $this->names());
        user_update_user(['id' => $user->id, 'firstname' => 'Augusta'], false);
        $this->assertSame(['Augusta'], $this->names());
        user_update_user(['id' => $user->id, 'suspended' => 1], false);
        $this->assertSame([], $this->names());
        user_update_user(['id' => $user->id, 'suspended' => 0], false);
        $this->assertSame(['Augusta'], $this->names());
        delete_user(\core_user::get_user($user->id));
        $this->assertSame([], $this->names());
    }

    /**
     * A name of a teacher above the course is forgotten as well.
     */
    public function test_user_above_the_course(): void {
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada']);
        role_assign($this->role, $user->id, context_coursecat::instance($this->course->category)->id);
        $this->assertSame(['Ada'], $this->names());
        user_update_user(['id' => $user->id, 'firstname' => 'Augusta'], false);
        $this->assertSame(['Augusta'], $this->names());
    }

    /**
     * The course's own name of a role.
     */
    public function test_role_names_of_the_course(): void {
        $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher', ['firstname' => 'Ada']);
        $alias = fn(): string => people::of_course($this->course->id)[0]->roles[$this->role]->coursealias;
        $this->assertSame('', $alias());
        update_course((object) ['id' => $this->course->id, "role_{$this->role}" => 'Tutor']);
        $this->assertSame('Tutor', $alias());
    }

    /**
     * The site's name of a role.
     */
    public function test_role_names_of_the_site(): void {
        global $DB;
        $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher', ['firstname' => 'Ada']);
        $name = fn(): string => people::of_course($this->course->id)[0]->roles[$this->role]->name;
        $this->assertSame('', $name());
        $role = $DB->get_record('role', ['id' => $this->role]);
        $role->name = 'Coach';
        $DB->update_record('role', $role);
        \core\event\role_updated::create([
            'objectid' => $role->id, 'context' => context_system::instance(),
            'other' => ['name' => $role->name, 'shortname' => $role->shortname, 'description' => '', 'archetype' => $role->archetype,
                'contextlevels' => []],
        ])->trigger();
        $this->assertSame('Coach', $name());
    }

    /**
     * What a deleted user wrote stays; what was not saved goes.
     */
    public function test_deleted_writer(): void {
        global $DB;
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher');
        $syllabus = $this->syllabi()->create_syllabus([
            'course' => $this->course->id, 'userid' => $user->id, 'sections' => ['grading' => 'Half exam'],
        ]);
        foreach ([$user, get_admin()] as $writer) {
            $this->setUser($writer);
            drafts::keep($syllabus, sections::by_shortname('policies'), new section_text('Not yet'), 0);
        }
        delete_user($user);
        $this->assertSame(
            [(string) get_admin()->id],
            array_values($DB->get_fieldset_select(drafts::TABLE, 'userid', 'syllabusid = ?', [$syllabus->id()])),
        );
        $this->assertSame('Half exam', $syllabus->current()[sections::by_shortname('grading')->id]->content);
    }

    /**
     * With a course goes its syllabus, its files and how learners had folded it; nobody else's.
     */
    public function test_deleted_course(): void {
        global $DB;
        $other = $this->getDataGenerator()->create_course();
        $this->syllabi()->create_syllabus(['course' => $other->id, 'sections' => [
            'summary' => ['content' => 'B', 'files' => ['b.txt' => 'B']],
        ]]);
        $syllabus = syllabus::of_course($this->course->id);
        drafts::keep($syllabus, sections::by_shortname('policies'), new section_text('Not yet'), 0);
        foreach ([get_admin(), $this->getDataGenerator()->create_user()] as $user) {
            foreach ([$this->course->id, $other->id, "{$this->course->id}0"] as $id) {
                set_user_preference("local_lectern_syllabus_folded_{$id}", '1', $user);
            }
        }
        $this->assertNotNull(read_model::of_course($this->course->id));
        delete_course($this->course->id, false);
        $this->assertSame(1, $DB->count_records('local_lectern_syllabus'));
        $this->assertSame(1, $DB->count_records('local_lectern_syllabus_content'));
        $this->assertSame(1, $DB->count_records('local_lectern_syllabus_version'));
        $this->assertSame(0, $DB->count_records('local_lectern_syllabus_draft'));
        $this->assertSame(['b.txt'], array_values(array_unique($DB->get_fieldset_select(
            'files',
            'filename',
            "component = ? AND filename <> '.'",
            ['local_lectern_syllabus'],
        ))));
        $this->assertSame(0, $DB->count_records('user_preferences', [
            'name' => "local_lectern_syllabus_folded_{$this->course->id}",
        ]));
        $this->assertSame(4, $DB->count_records_select('user_preferences', "name LIKE 'local_lectern_syllabus_folded_%'"));
        $this->assertNull(read_model::of_course($this->course->id));
        $this->assertNotNull(read_model::of_course($other->id));
    }

    /**
     * With a category goes its template; the syllabi of its courses stay where they move on.
     */
    public function test_deleted_category(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        [$gone, $stays] = [$generator->create_category(), $generator->create_category()];
        $course = $generator->create_course(['category' => $gone->id]);
        $this->syllabi()->create_syllabus(['course' => $course->id, 'sections' => ['summary' => 'Of the course']]);
        foreach ([$gone, $stays] as $category) {
            $this->syllabi()->create_syllabus(['category' => $category->id, 'sections' => [
                'policies' => ['content' => "Of {$category->id}", 'files' => ["{$category->id}.txt" => "Of {$category->id}"]],
            ]]);
        }
        $gone->delete_move($stays->id, false);
        $this->assertSame("Of {$stays->id}", array_values(syllabus::of_category($stays->id)->current())[0]->content);
        $this->assertFalse($DB->record_exists('files', ['filename' => "{$gone->id}.txt", 'filearea' => 'content']));
        $this->assertSame(1, $DB->count_records('local_lectern_syllabus', ['courseid' => 0]));
        $this->assertNotNull(read_model::of_course($course->id));
    }

    /**
     * First names of the people who are shown.
     *
     * @return string[]
     */
    private function names(): array {
        return array_column(people::of_course((int) $this->course->id), 'firstname');
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
