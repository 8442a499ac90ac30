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

namespace local_lectern_people\local\team;

use advanced_testcase;
use core\context;
use stdClass;

/**
 * Progress must be what core says, in every case; overdue is what somebody still has to do.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\team\learning
 * @covers     \local_lectern_people\local\team\courses
 * @covers     \local_lectern_people\local\team\tracking
 * @covers     \local_lectern_people\local\team\standing
 */
final class learning_test extends advanced_testcase {
    /**
     * Seeds of the random sites. Another one can be tried with LECTERN_SEED.
     *
     * @return array[]
     */
    public static function seed_provider(): array {
        $seeds = getenv('LECTERN_SEED') ? [(int) getenv('LECTERN_SEED')] : [1, 20261127];
        return array_combine(array_map(fn(int $seed): string => "seed $seed", $seeds), array_map(fn(int $seed): array => [$seed], $seeds));
    }

    /**
     * A random site, everybody in every course.
     *
     * @dataProvider seed_provider
     * @param int $seed Seed.
     */
    public function test_progress_is_what_core_says(int $seed): void {
        $this->resetAfterTest();
        mt_srand($seed);
        [$courses, $users] = $this->create_site();
        $all = (new learning(time()))->by_course(array_keys($users));
        $seen = ['null' => 0, '0' => 0, 'between' => 0, '100' => 0, 'over' => 0];
        foreach ($users as $user) {
            $this->setUser($user);
            accesslib_clear_all_caches_for_unit_testing();
            foreach ($courses as $course) {
                $expected = \core_completion\progress::get_course_progress_percentage($course, $user->id);
                $standing = $all[$user->id][$course->id] ?? null;
                if (!$course->visible) {
                    $this->assertNull($standing, 'A hidden course counts');
                    continue;
                }
                $expected = $expected === null ? null : (float) $expected;
                $this->assertSame($expected, $standing?->progress, "$user->username in $course->shortname");
                $kind = match (true) {
                    $expected === null => 'null',
                    $expected == 0 => '0',
                    $expected < 100 => 'between',
                    $expected == 100 => '100',
                    default => 'over',
                };
                $seen[$kind]++;
            }
        }
        foreach ($seen as $kind => $number) {
            $this->assertGreaterThan(0, $number, "The random site must have a percentage '$kind'");
        }
    }

    /**
     * Counts courses and means over those that follow somebody.
     */
    public function test_sums_up(): void {
        $this->assertEquals(new standing(0, 0, 0, null, 0), standing::of([]));
        $this->assertEquals(new standing(5, 4, 1, 50.0, 3), standing::of([
            new course_standing(true, true, 100.0, 0),
            new course_standing(true, false, 0.0, 2),
            new course_standing(true, false, 50.0, 1),
            new course_standing(true, false, null, 0),
            new course_standing(false, false, null, 0),
        ]));
        $this->assertSame(100.0, standing::of([new course_standing(true, false, 140.0, 0)])->progress);
    }

    /**
     * A course without conditions is done with its activities; one with conditions when it is complete.
     */
    public function test_done(): void {
        $this->resetAfterTest();
        [$user, $course, $cmid] = $this->create_learner();
        $this->complete($cmid, $user->id);
        $this->assertSame(1, $this->standing($user)->done);
        $this->add_criteria($course);
        $this->assertSame(0, $this->standing($user)->done);
        $this->assertSame(100.0, $this->standing($user)->progress);
        $this->complete_course($course, $user->id);
        $this->assertSame(1, $this->standing($user)->done);
    }

    /**
     * What is overdue, and what is not.
     */
    public function test_overdue(): void {
        global $DB;
        $this->resetAfterTest();
        $now = time();
        [$user, $course, $cmid] = $this->create_learner();
        $this->assertSame(0, $this->standing($user)->overdue, 'Nothing has a date');
        $set = fn(string $field, int $value): bool => $DB->set_field('course_modules', $field, $value, ['id' => $cmid]);
        $set('completionexpected', $now + HOURSECS);
        $this->assertSame(0, $this->standing($user)->overdue, 'The date is still to come');
        $set('completionexpected', $now - HOURSECS);
        $this->assertSame(1, $this->standing($user)->overdue);

        $set('visible', 0);
        $this->assertSame(0, $this->standing($user)->overdue, 'Learners do not see it');
        $set('visible', 1);
        $set('completion', COMPLETION_TRACKING_NONE);
        $this->assertSame(0, $this->standing($user)->overdue, 'Nobody follows it');
        $set('completion', COMPLETION_TRACKING_MANUAL);
        $set('deletioninprogress', 1);
        $this->assertSame(0, $this->standing($user)->overdue, 'It is on its way out');
        $set('deletioninprogress', 0);

        $this->complete($cmid, $user->id, COMPLETION_COMPLETE_FAIL);
        $this->assertSame(1, $this->standing($user)->overdue, 'Who failed is not done');
        $DB->set_field('course_modules_completion', 'completionstate', COMPLETION_COMPLETE_PASS, ['coursemoduleid' => $cmid]);
        $this->assertSame(0, $this->standing($user)->overdue, 'It is done');
        $DB->delete_records('course_modules_completion');

        // The course itself.
        $DB->set_field('course', 'enddate', $now - HOURSECS, ['id' => $course->id]);
        $this->assertSame(1, $this->standing($user)->overdue, 'The course cannot be completed');
        $this->add_criteria($course);
        $this->assertSame(2, $this->standing($user)->overdue, 'The course has ended');
        $this->complete_course($course, $user->id);
        $this->assertSame(0, $this->standing($user)->overdue, 'The course is complete');
        $DB->delete_records('course_completions');

        $DB->set_field('course', 'visible', 0, ['id' => $course->id]);
        $this->assertSame(0, $this->standing($user)->overdue, 'The course is hidden');
        $DB->set_field('course', 'visible', 1, ['id' => $course->id]);
        $DB->set_field('user_enrolments', 'timeend', $now - 1, ['userid' => $user->id]);
        $this->assertSame(0, $this->standing($user)->overdue, 'The enrolment is over');
        $DB->set_field('user_enrolments', 'timeend', 0, ['userid' => $user->id]);
        $this->getDataGenerator()->role_assign('editingteacher', $user->id, context\course::instance($course->id));
        $this->assertSame(2, $this->standing($user)->overdue, 'Who teaches is followed as a learner, too');
        $roles = $DB->get_records_menu('role', null, '', 'shortname, id');
        role_unassign($roles['student'], $user->id, context\course::instance($course->id)->id);
        $this->assertSame(0, $this->standing($user)->overdue, 'Who only teaches is not followed');
        $this->assertSame([1, 0], [$this->standing($user)->courses, $this->standing($user)->tracked]);
    }

    /**
     * How far somebody is.
     *
     * @param stdClass $user
     * @return standing
     */
    private function standing(stdClass $user): standing {
        return (new learning(time()))->standings([(int) $user->id])[$user->id];
    }

    /**
     * A learner in a course with one activity.
     *
     * @return array User, course, and id of the activity.
     */
    private function create_learner(): array {
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $user = $generator->create_user();
        $course = $generator->create_course(['enablecompletion' => 1]);
        $generator->enrol_user($user->id, $course->id, 'student');
        $page = $generator->create_module('page', ['course' => $course->id, 'completion' => COMPLETION_TRACKING_MANUAL]);
        return [$user, $course, (int) $page->cmid];
    }

    /**
     * Has somebody complete an activity, as far as the database goes.
     *
     * @param int $cmid
     * @param int $userid
     * @param int $state
     */
    private function complete(int $cmid, int $userid, int $state = COMPLETION_COMPLETE): void {
        global $DB;
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $cmid, 'userid' => $userid, 'completionstate' => $state, 'timemodified' => time(),
        ]);
    }

    /**
     * Gives a course a condition of completion.
     *
     * @param stdClass $course
     */
    private function add_criteria(stdClass $course): void {
        global $DB;
        $DB->insert_record('course_completion_criteria', ['course' => $course->id, 'criteriatype' => 1]);
    }

    /**
     * Has somebody complete a course.
     *
     * @param stdClass $course
     * @param int $userid
     * @param int|null $time
     */
    private function complete_course(stdClass $course, int $userid, ?int $time = 1000): void {
        global $DB;
        $DB->insert_record('course_completions', [
            'userid' => $userid, 'course' => $course->id, 'timeenrolled' => 1, 'timestarted' => 1, 'timecompleted' => $time,
            'reaggregate' => 0,
        ]);
    }

    /**
     * Creates a site with a bit of everything that has a bearing on progress.
     *
     * @return array{0: stdClass[], 1: stdClass[]} Courses, and users by id.
     */
    private function create_site(): array {
        global $CFG, $DB;
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $category = $generator->create_category();
        $users = [get_admin()->id => get_admin()];
        for ($i = 0; $i < 6; $i++) {
            $user = $generator->create_user(['username' => "user$i"]);
            $users[$user->id] = $user;
        }
        $roles = $DB->get_records_menu('role', null, '', 'shortname, id');
        $capability = 'moodle/course:isincompletionreports';
        assign_capability($capability, CAP_PREVENT, $roles['student'], context\coursecat::instance($category->id)->id);
        // One is followed everywhere by a role for the site, one in a category.
        $followed = create_role('Followed', 'followed', '');
        assign_capability($capability, CAP_ALLOW, $followed, context\system::instance()->id);
        $ids = array_keys($users);
        role_assign($followed, $ids[1], context\system::instance()->id);
        role_assign($followed, $ids[2], context\coursecat::instance($category->id)->id);
        $courses = [];
        for ($i = 0; $i < 10; $i++) {
            $courses[] = $this->create_course($i, $i % 4 === 3 ? (int) $category->id : 0, $users, $roles);
        }
        $DB->set_field('modules', 'visible', 0, ['name' => 'url']);
        foreach ($courses as $i => $course) {
            rebuild_course_cache($course->id, true);
            $courses[$i] = get_course($course->id, false);
        }
        return [$courses, $users];
    }

    /**
     * Creates a course with activities, enrolments and completion.
     *
     * @param int $number Number of the course.
     * @param int $categoryid Category, 0 for the default one.
     * @param stdClass[] $users Users.
     * @param int[] $roles Role ids by short name.
     * @return stdClass
     */
    private function create_course(int $number, int $categoryid, array $users, array $roles): stdClass {
        global $DB;
        $generator = $this->getDataGenerator();
        $course = $generator->create_course([
            'shortname' => "course$number",
            'enablecompletion' => (int) ($number % 5 !== 4),
            'visible' => (int) (mt_rand(0, 5) > 0),
            'numsections' => 2,
        ] + ($categoryid ? ['category' => $categoryid] : []));
        $cmids = [];
        // One course has nothing in it.
        for ($i = $number === 6 ? 8 : 0; $i < 8; $i++) {
            $cmids[] = $generator->create_module(['page', 'label', 'url'][mt_rand(0, 2)], [
                'course' => $course->id,
                'section' => mt_rand(0, 2),
                'visible' => (int) (mt_rand(0, 4) > 0),
                'completion' => $number % 5 === 4 ? COMPLETION_TRACKING_NONE : mt_rand(0, 1),
            ])->cmid;
        }
        $context = context\course::instance($course->id);
        $capability = 'moodle/course:isincompletionreports';
        if ($number % 6 === 1) {
            role_change_permission($roles['teacher'], $context, $capability, CAP_ALLOW);
        }
        if ($number % 6 === 2) {
            role_change_permission($roles['user'], $context, $capability, CAP_PROHIBIT);
        }
        foreach ($users as $user) {
            $this->enrol($course, $user);
            $diligence = mt_rand(0, 3);
            foreach ($cmids as $cmid) {
                if (mt_rand(1, 3) <= $diligence) {
                    $this->complete($cmid, (int) $user->id, mt_rand(0, $diligence === 3 ? 2 : 3) ?: COMPLETION_COMPLETE);
                }
            }
            if (mt_rand(0, 2) === 0) {
                $this->complete_course($course, (int) $user->id, mt_rand(0, 1) ? 1000 : null);
            }
        }
        foreach ($cmids as $cmid) {
            $change = mt_rand(0, 11);
            if ($change < 3) {
                $DB->set_field('course_modules', 'completion', COMPLETION_TRACKING_NONE, ['id' => $cmid]);
            } else if ($change === 3) {
                $DB->set_field('course_modules', 'deletioninprogress', 1, ['id' => $cmid]);
            } else if ($change === 4) {
                $sectionid = $DB->get_field('course_modules', 'section', ['id' => $cmid]);
                $sequence = explode(',', $DB->get_field('course_sections', 'sequence', ['id' => $sectionid]));
                $DB->set_field('course_sections', 'sequence', implode(',', array_diff($sequence, [$cmid])), ['id' => $sectionid]);
            }
        }
        return $course;
    }

    /**
     * Enrols somebody, or not, in one way or another.
     *
     * @param stdClass $course Course.
     * @param stdClass $user User.
     */
    private function enrol(stdClass $course, stdClass $user): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $role = ['student', 'student', 'student', 'teacher', 'editingteacher'][mt_rand(0, 4)];
        $way = mt_rand(0, 7);
        if ($way === 0) {
            return;
        }
        $end = $way === 2 ? time() - DAYSECS : 0;
        $start = $way === 3 ? time() + DAYSECS : time() - WEEKSECS;
        $status = $way === 1 ? ENROL_USER_SUSPENDED : ENROL_USER_ACTIVE;
        $generator->enrol_user($user->id, $course->id, $role, 'manual', $start, $end, $status);
        if ($way === 2 || $way === 4) {
            // By a second way, too: only some of these are open.
            $status = $way === 4 ? ENROL_INSTANCE_ENABLED : mt_rand(0, 1);
            $DB->set_field('enrol', 'status', $status, ['courseid' => $course->id, 'enrol' => 'self']);
            $generator->enrol_user($user->id, $course->id, 'student', 'self');
        }
    }
}
