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
use local_lectern_profile\subject;
use stdClass;

/**
 * As whom somebody looks at a record, and whether they may at all.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\viewer
 * @covers     \local_lectern_profile\local\teaching
 */
final class viewer_test extends \advanced_testcase {
    /** @var stdClass Whose record it is. */
    private stdClass $learner;
    /** @var stdClass The learner's course. */
    private stdClass $course;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->learner = $this->getDataGenerator()->create_user();
        $this->course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($this->learner->id, $this->course->id, 'student');
    }

    /**
     * A new user, as whom the test goes on.
     *
     * @param string $role In the course.
     * @param stdClass|null $course Null for the learner's.
     * @return stdClass
     */
    private function become(string $role, ?stdClass $course = null): stdClass {
        $user = $this->getDataGenerator()->create_user();
        $this->getDataGenerator()->enrol_user($user->id, ($course ?? $this->course)->id, $role);
        $this->setUser($user);
        return $user;
    }

    /**
     * As whom the current user sees the learner.
     *
     * @return string Audiences with blanks between, all where everything is shown, none where nothing may be seen.
     */
    private function seen(): string {
        global $DB;
        $subject = viewer::look_at($DB->get_record('user', ['id' => $this->learner->id]));
        $words = array_map(fn(audience $audience): string => $audience->value, $subject?->audiences ?? []);
        return $subject === null ? 'none' : implode(' ', [...$words, ...($subject->all ? ['all'] : [])]);
    }

    /**
     * Oneself, classmates, strangers, administrators and site managers.
     */
    public function test_people(): void {
        $this->setUser($this->learner);
        $this->assertSame('self everyone', $this->seen());
        $this->become('student');
        $this->assertSame('everyone', $this->seen());
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame('none', $this->seen());
        $this->setAdminUser();
        $this->assertSame('teacher everyone all', $this->seen());
        $manager = $this->getDataGenerator()->create_user();
        $this->getDataGenerator()->role_assign('manager', $manager->id);
        $this->setUser($manager);
        $this->assertSame('teacher everyone all', $this->seen());
    }

    /**
     * Guests and people without login see nothing, even where core shows them profiles.
     */
    public function test_without_account(): void {
        global $DB;
        foreach ([0, 1] as $login) {
            set_config('forceloginforprofiles', $login);
            $this->setUser(null);
            $this->assertSame('none', $this->seen());
            $this->setGuestUser();
            $this->assertSame('none', $this->seen());
        }
        set_config('forceloginforprofiles', 0);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame('everyone', $this->seen());
        $this->setAdminUser();
        $this->assertNull(viewer::look_at(guest_user()));
    }

    /**
     * A suspended person still has a record; a deleted one has none, for nobody.
     */
    public function test_gone(): void {
        global $DB;
        $DB->set_field('user', 'suspended', 1, ['id' => $this->learner->id]);
        $teacher = $this->become('editingteacher');
        $this->assertSame('teacher everyone', $this->seen());
        delete_user($DB->get_record('user', ['id' => $this->learner->id]));
        $this->assertSame('none', $this->seen());
        $this->setAdminUser();
        $this->assertSame('none', $this->seen());
        try {
            viewer::admit((int) $this->learner->id);
            $this->fail('A deleted person has no record.');
        } catch (\moodle_exception $refused) {
            $this->assertSame('usernotavailable', $refused->errorcode);
        }
    }

    /**
     * Teachers of a shared course are teachers; those of others are not, nor once an enrolment is over.
     */
    public function test_teachers(): void {
        global $DB;
        foreach (['teacher', 'editingteacher'] as $role) {
            $this->become($role);
            $this->assertSame('teacher everyone', $this->seen());
        }
        // They teach one course and learn in the other, which they share.
        $other = $this->getDataGenerator()->create_course();
        $both = $this->become('editingteacher', $other);
        $this->assertSame('none', $this->seen());
        $this->getDataGenerator()->enrol_user($both->id, $this->course->id, 'student');
        $this->assertSame('everyone', $this->seen());

        $this->become('editingteacher');
        $enrolments = ['userid' => $this->learner->id];
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, $enrolments);
        $this->assertSame('everyone', $this->seen());
        $DB->set_field('user_enrolments', 'status', ENROL_USER_ACTIVE, $enrolments);
        $DB->set_field('user_enrolments', 'timeend', time() - DAYSECS, $enrolments);
        $this->assertSame('everyone', $this->seen());
        $DB->set_field('user_enrolments', 'timeend', 0, $enrolments);
        $this->assertSame('teacher everyone', $this->seen());
        $DB->set_field('enrol', 'status', ENROL_INSTANCE_DISABLED, ['courseid' => $this->course->id]);
        $this->assertSame('everyone', $this->seen());
    }

    /**
     * A role outlasts an enrolment: teachers whose own is suspended or over teach no longer, as they cannot enter the course.
     */
    public function test_teachers_who_left(): void {
        global $DB;
        $teacher = $this->become('editingteacher');
        $other = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($this->learner->id, $other->id, 'student');
        $this->getDataGenerator()->enrol_user($teacher->id, $other->id, 'student');
        $this->assertSame('teacher everyone', $this->seen());
        $enrol = $DB->get_field('enrol', 'id', ['courseid' => $this->course->id, 'enrol' => 'manual']);
        $enrolment = ['userid' => $teacher->id, 'enrolid' => $enrol];
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, $enrolment);
        $this->assertSame('everyone', $this->seen());
        $DB->set_field('user_enrolments', 'status', ENROL_USER_ACTIVE, $enrolment);
        $DB->set_field('user_enrolments', 'timeend', time() - DAYSECS, $enrolment);
        $this->assertSame('everyone', $this->seen());
        $DB->set_field('user_enrolments', 'timeend', 0, $enrolment);
        $this->assertSame('teacher everyone', $this->seen());
    }

    /**
     * In a hidden course only those teach who may see it.
     */
    public function test_hidden_course(): void {
        global $DB;
        $teacher = $this->become('teacher');
        $DB->set_field('course', 'visible', 0, ['id' => $this->course->id]);
        $this->assertSame('teacher everyone', $this->seen());
        $role = $DB->get_field('role', 'id', ['shortname' => 'teacher']);
        assign_capability('moodle/course:viewhiddencourses', CAP_PROHIBIT, $role, \core\context\system::instance(), true);
        $this->setUser($teacher);
        $this->assertSame('everyone', $this->seen());
    }

    /**
     * Where groups are separate, a teacher needs a common group or access to all of them.
     */
    public function test_separate_groups(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $DB->set_field('course', 'groupmode', SEPARATEGROUPS, ['id' => $this->course->id]);
        rebuild_course_cache($this->course->id, true);
        [$one, $two] = [$generator->create_group(['courseid' => $this->course->id]), $generator->create_group([
            'courseid' => $this->course->id,
        ])];
        groups_add_member($one->id, $this->learner->id);
        $teacher = $this->become('teacher');
        $this->getDataGenerator()->enrol_user($teacher->id, $this->getDataGenerator()->create_course()->id, 'editingteacher');
        $this->assertSame('none', $this->seen());
        groups_add_member($two->id, $teacher->id);
        $this->assertSame('none', $this->seen());
        groups_add_member($one->id, $teacher->id);
        $this->assertSame('teacher everyone', $this->seen());
        // A teacher who may see all groups.
        $this->become('editingteacher');
        $this->assertSame('teacher everyone', $this->seen());
    }

    /**
     * A group in common in another course does not make a teacher of this one.
     */
    public function test_groups_of_another_course(): void {
        global $DB;
        $DB->set_field('course', 'groupmode', SEPARATEGROUPS, ['id' => $this->course->id]);
        $teacher = $this->become('teacher');
        $other = $this->getDataGenerator()->create_course();
        foreach ([$this->learner, $teacher] as $user) {
            $this->getDataGenerator()->enrol_user($user->id, $other->id, 'student');
        }
        $group = $this->getDataGenerator()->create_group(['courseid' => $other->id]);
        groups_add_member($group->id, $this->learner->id);
        groups_add_member($group->id, $teacher->id);
        $this->assertSame('everyone', $this->seen());
    }

    /**
     * Managers see their people, directly or through others, with nothing else in common; and nobody else.
     */
    public function test_managers(): void {
        if (!class_exists(\local_lectern_people\api::class)) {
            $this->markTestSkipped('Needs local_lectern_people.');
        }
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        [$boss, $director, $colleague] = array_map(fn(): stdClass => $this->getDataGenerator()->create_user(), range(1, 3));
        $generator->create_relation((int) $this->learner->id, (int) $boss->id);
        $generator->create_relation((int) $boss->id, (int) $director->id);
        $generator->create_relation((int) $colleague->id, (int) $director->id);
        $generator->sync();
        foreach ([$boss, $director] as $manager) {
            $this->setUser($manager);
            $this->assertSame('manager everyone', $this->seen());
        }
        $this->setUser($colleague);
        $this->assertSame('none', $this->seen());
        $generator->end_relation((int) $this->learner->id, (int) $boss->id);
        $generator->sync();
        $this->setUser($boss);
        $this->assertSame('none', $this->seen());
    }

    /**
     * Who may not see their team sees no records of it either, nor does who is logged in as the manager within a course.
     */
    public function test_managers_without_team(): void {
        global $DB, $USER;
        if (!class_exists(\local_lectern_people\api::class)) {
            $this->markTestSkipped('Needs local_lectern_people.');
        }
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $boss = $this->getDataGenerator()->create_user();
        $this->getDataGenerator()->enrol_user($boss->id, $this->course->id, 'student');
        $generator->create_relation((int) $this->learner->id, (int) $boss->id);
        $generator->sync();
        $this->setUser($boss);
        $this->assertSame('manager everyone', $this->seen());
        $USER->loginascontext = \core\context\course::instance($this->course->id);
        $this->assertSame('none', $this->seen());
        $this->setUser($boss);
        $role = $DB->get_field('role', 'id', ['shortname' => 'user']);
        assign_capability('local/lectern_people:viewteam', CAP_PROHIBIT, $role, \core\context\system::instance(), true);
        $this->assertSame('everyone', $this->seen());
    }

    /**
     * Where the files of local_lectern_people wait for their tables, records can be seen all the same.
     */
    public function test_people_not_installed_yet(): void {
        if (!class_exists(\local_lectern_people\api::class)) {
            $this->markTestSkipped('Needs local_lectern_people.');
        }
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $boss = $this->getDataGenerator()->create_user();
        $this->getDataGenerator()->enrol_user($boss->id, $this->course->id, 'student');
        $generator->create_relation((int) $this->learner->id, (int) $boss->id);
        $generator->sync();
        unset_config('version', 'local_lectern_people');
        $this->setUser($boss);
        $this->assertSame('everyone', $this->seen());
        $this->assertNotContains(audience::MANAGER, viewer::previews());
    }

    /**
     * The senders of mails are nobody: Moodle makes up rows for them.
     *
     * @param int $id
     * @dataProvider senders_provider
     */
    public function test_senders(int $id): void {
        $this->setAdminUser();
        $this->expectExceptionMessage(get_string('usernotavailable', 'error'));
        viewer::admit($id);
    }

    /**
     * Their ids.
     *
     * @return array[]
     */
    public static function senders_provider(): array {
        return ['noreply' => [\core_user::NOREPLY_USER], 'support' => [\core_user::SUPPORT_USER]];
    }

    /**
     * Reads do not grow with the courses that somebody is in.
     */
    public function test_reads(): void {
        global $DB;
        $this->become('student');
        $count = function () use ($DB): int {
            $this->seen();
            $before = $DB->perf_get_reads();
            $this->seen();
            return $DB->perf_get_reads() - $before;
        };
        $few = $count();
        for ($i = 0; $i < 10; $i++) {
            $this->getDataGenerator()->enrol_user($this->learner->id, $this->getDataGenerator()->create_course()->id, 'student');
        }
        $this->assertSame($few, $count());
    }

    /**
     * A preview shows the audience's view and no more, to the person and to those who see everything.
     */
    public function test_preview(): void {
        $this->setUser($this->learner);
        $own = viewer::admit(0);
        $this->assertTrue(viewer::may_preview($own));
        $preview = viewer::preview($own, audience::TEACHER);
        $this->assertSame([audience::TEACHER, audience::EVERYONE], $preview->audiences);
        $this->assertFalse($preview->all || $preview->is_self());
        $this->assertSame([audience::EVERYONE], viewer::preview($own, audience::EVERYONE)->audiences);
        $this->setAdminUser();
        $preview = viewer::preview(viewer::admit((int) $this->learner->id), audience::EVERYONE);
        $this->assertSame([audience::EVERYONE], $preview->audiences);
        $this->assertFalse($preview->all);
        $admin = viewer::preview(viewer::admit(0), audience::EVERYONE);
        $this->assertFalse($admin->all);
    }

    /**
     * Nobody gets by a preview what they may not see.
     */
    public function test_preview_refused(): void {
        $this->become('student');
        $seen = viewer::admit((int) $this->learner->id);
        $this->assertFalse(viewer::may_preview($seen));
        $this->expectException(\required_capability_exception::class);
        viewer::preview($seen, audience::TEACHER);
    }

    /**
     * Nor is there a preview of what only the person sees.
     */
    public function test_preview_self(): void {
        $this->setAdminUser();
        $this->expectException(\required_capability_exception::class);
        viewer::preview(new subject($this->learner, [audience::EVERYONE], true), audience::SELF);
    }
}
