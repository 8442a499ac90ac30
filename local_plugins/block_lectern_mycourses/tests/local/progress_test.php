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

namespace block_lectern_mycourses\local;

/**
 * Progress must be what core computes, in every case.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\progress
 * @covers     \block_lectern_mycourses\local\course_list
 */
final class progress_test extends \advanced_testcase {
    /**
     * Seeds of the random sites. Another one can be tried with LECTERN_SEED.
     *
     * @return array[]
     */
    public static function seed_provider(): array {
        $seeds = getenv('LECTERN_SEED') ? [(int) getenv('LECTERN_SEED')] : [1, 20261123, 405501];
        return array_combine(array_map(fn(int $seed) => "seed $seed", $seeds), array_map(fn(int $seed) => [$seed], $seeds));
    }

    /**
     * A random site, every user in every course: the user's own view, and an administrator's view of the user.
     *
     * @dataProvider seed_provider
     * @param int $seed Seed.
     */
    public function test_equals_core(int $seed): void {
        $this->resetAfterTest();
        mt_srand($seed);
        [$courses, $users] = $this->create_site();

        $seen = ['null' => 0, '0' => 0, 'between' => 0, '100' => 0, 'over' => 0];
        foreach ($users as $user) {
            $expected = [];
            $this->fresh_process($user);
            foreach ($courses as $course) {
                $expected[$course->id] = self::core_percentage($course, $user->id);
                $seen[self::kind($expected[$course->id])]++;
            }

            $this->fresh_process($user);
            $own = course_list::of_user($user->id);
            $this->assertEqualsCanonicalizing(
                array_keys(enrol_get_my_courses()),
                array_keys($own),
                "Courses of $user->username"
            );
            foreach ($own as $entry) {
                $this->assert_progress($expected[$entry->id], $entry, $user, "seed $seed, own");
            }

            $this->fresh_process(get_admin());
            $others = course_list::of_user($user->id);
            foreach ($courses as $course) {
                if (isset($others[$course->id])) {
                    $this->assert_progress($expected[$course->id], $others[$course->id], $user, "seed $seed, seen by admin");
                } else {
                    $this->assertNull($expected[$course->id], "$user->username is tracked in $course->shortname");
                }
            }
        }
        foreach ($seen as $kind => $number) {
            $this->assertGreaterThan(0, $number, "The random site must have a percentage '$kind'");
        }
    }

    /**
     * With completion off for the site, nothing is tracked.
     */
    public function test_completion_off_for_the_site(): void {
        $this->resetAfterTest();
        mt_srand(7);
        [, $users] = $this->create_site();
        set_config('enablecompletion', 0);
        $this->fresh_process($users[1]);
        $entries = course_list::of_user($users[1]->id);
        $this->assertNotEmpty($entries);
        foreach ($entries as $entry) {
            $this->assertNull($entry->progress);
            $this->assertSame(0, $entry->timecompleted);
        }
    }

    /**
     * Core's percentage in the form used here.
     *
     * @param \stdClass $course Course.
     * @param int $userid User.
     * @return float|null
     */
    private static function core_percentage(\stdClass $course, int $userid): ?float {
        $percentage = \core_completion\progress::get_course_progress_percentage($course, $userid);
        return $percentage === null ? null : (float) $percentage;
    }

    /**
     * The kind of a percentage, to make sure that each occurs.
     *
     * @param float|null $percentage Percentage.
     * @return string
     */
    private static function kind(?float $percentage): string {
        return match (true) {
            $percentage === null => 'null',
            $percentage == 0 => '0',
            $percentage < 100 => 'between',
            $percentage == 100 => '100',
            default => 'over',
        };
    }

    /**
     * Asserts that an entry has the expected percentage, exactly.
     *
     * @param float|null $expected Percentage.
     * @param course_entry $entry Entry.
     * @param \stdClass $user User.
     * @param string $case What is compared.
     */
    private function assert_progress(?float $expected, course_entry $entry, \stdClass $user, string $case): void {
        $this->assertSame($expected, $entry->progress, "$case: $user->username in {$entry->course->shortname}");
    }

    /**
     * Logs a user in and forgets what earlier requests would not have left behind.
     *
     * @param \stdClass $user User.
     */
    private function fresh_process(\stdClass $user): void {
        global $DB;
        $this->setUser($DB->get_record('user', ['id' => $user->id]));
        accesslib_clear_all_caches_for_unit_testing();
        \cache::make('core', 'coursecompletion')->purge();
        get_fast_modinfo(0, 0, true);
    }

    /**
     * Creates a site with a bit of everything that has a bearing on progress.
     *
     * @return array{0: \stdClass[], 1: \stdClass[]} Courses and users.
     */
    private function create_site(): array {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/lib.php');
        $CFG->enablecompletion = 1;
        $CFG->enableavailability = 1;
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $category = $generator->create_category();
        $users = [get_admin()];
        for ($i = 0; $i < 7; $i++) {
            $users[] = $generator->create_user(['username' => "user$i"]);
        }
        // A role with which nobody is tracked in one category.
        $roles = $DB->get_records_menu('role', null, '', 'shortname, id');
        assign_capability(
            'moodle/course:isincompletionreports',
            CAP_PREVENT,
            $roles['student'],
            \core\context\coursecat::instance($category->id)->id
        );

        $courses = [];
        for ($i = 0; $i < 12; $i++) {
            $courses[] = $this->create_course($i, $i % 4 == 3 ? $category->id : null, $users, $roles);
        }
        // A disabled module is in no course any more.
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
     * @param int|null $categoryid Category, null for the default one.
     * @param \stdClass[] $users Users.
     * @param int[] $roles Role ids by short name.
     * @return \stdClass
     */
    private function create_course(int $number, ?int $categoryid, array $users, array $roles): \stdClass {
        global $DB;
        $generator = $this->getDataGenerator();
        $course = $generator->create_course([
            'shortname' => "course$number",
            'enablecompletion' => 1,
            'visible' => (int) (mt_rand(0, 5) > 0),
            'numsections' => 3,
        ] + ($categoryid ? ['category' => $categoryid] : []));
        $group = $generator->create_group(['courseid' => $course->id]);
        $cmids = [];
        // Every seventh course has nothing in it.
        for ($i = $number % 7 == 6 ? 9 : 0; $i < 9; $i++) {
            $cmids[] = $this->create_activity($course, $group);
        }
        $context = \core\context\course::instance($course->id);
        if ($number % 6 == 1) {
            role_change_permission($roles['teacher'], $context, 'moodle/course:isincompletionreports', CAP_ALLOW);
        }
        if ($number % 6 == 2) {
            role_change_permission($roles['user'], $context, 'moodle/course:isincompletionreports', CAP_PROHIBIT);
        }
        foreach ($users as $user) {
            $this->enrol($course, $user, $roles);
            if (mt_rand(0, 1)) {
                groups_add_member($group->id, $user->id);
            }
            $diligence = mt_rand(0, 3);
            foreach ($cmids as $cmid) {
                if (mt_rand(1, 3) <= $diligence) {
                    $DB->insert_record('course_modules_completion', [
                        'coursemoduleid' => $cmid,
                        'userid' => $user->id,
                        'completionstate' => [
                            COMPLETION_INCOMPLETE,
                            COMPLETION_COMPLETE,
                            COMPLETION_COMPLETE_PASS,
                            COMPLETION_COMPLETE,
                            COMPLETION_COMPLETE_FAIL,
                        ][mt_rand(0, 4) % ($diligence == 3 ? 4 : 5)],
                        'timemodified' => time(),
                    ]);
                }
            }
            if (mt_rand(0, 2) == 0) {
                $DB->insert_record('course_completions', [
                    'userid' => $user->id,
                    'course' => $course->id,
                    'timeenrolled' => 1,
                    'timestarted' => 1,
                    'timecompleted' => mt_rand(0, 1) ? time() - 100 : null,
                    'reaggregate' => 0,
                ]);
            }
        }
        // Tracking switched off since, for the course or in it; activities on their way out; some that no section holds.
        if ($number % 5 == 4) {
            $DB->set_field('course', 'enablecompletion', 0, ['id' => $course->id]);
        }
        foreach ($cmids as $cmid) {
            $change = mt_rand(0, 11);
            if ($change < 3) {
                $DB->set_field('course_modules', 'completion', COMPLETION_TRACKING_NONE, ['id' => $cmid]);
            } else if ($change == 3) {
                $DB->set_field('course_modules', 'deletioninprogress', 1, ['id' => $cmid]);
            } else if ($change == 4) {
                $section = $DB->get_record_sql(
                    'SELECT s.id, s.sequence
                       FROM {course_sections} s
                       JOIN {course_modules} cm ON cm.section = s.id
                      WHERE cm.id = ?',
                    [$cmid]
                );
                $sequence = array_diff(explode(',', $section->sequence), [$cmid]);
                $DB->set_field('course_sections', 'sequence', implode(',', $sequence), ['id' => $section->id]);
            }
        }
        return $course;
    }

    /**
     * Creates an activity with random completion rule, visibility and restriction.
     *
     * @param \stdClass $course Course.
     * @param \stdClass $group A group of the course.
     * @return int Course module id.
     */
    private function create_activity(\stdClass $course, \stdClass $group): int {
        $restrictions = [
            null,
            null,
            \availability_group\condition::get_json($group->id),
            \availability_date\condition::get_json(\availability_date\condition::DIRECTION_FROM, time() + WEEKSECS),
        ];
        $restriction = $restrictions[mt_rand(0, 3)];
        $tracking = [COMPLETION_TRACKING_NONE, COMPLETION_TRACKING_MANUAL, COMPLETION_TRACKING_AUTOMATIC][mt_rand(0, 2)];
        return $this->getDataGenerator()->create_module(['page', 'label', 'url', 'forum'][mt_rand(0, 3)], [
            'course' => $course->id,
            'section' => mt_rand(0, 3),
            'visible' => (int) (mt_rand(0, 4) > 0),
            'completion' => $tracking,
            'completionview' => (int) ($tracking == COMPLETION_TRACKING_AUTOMATIC),
            'availability' => $restriction
                ? json_encode(\core_availability\tree::get_root_json([$restriction], \core_availability\tree::OP_AND, false))
                : null,
        ])->cmid;
    }

    /**
     * Enrols a user, or not, in one way or another.
     *
     * @param \stdClass $course Course.
     * @param \stdClass $user User.
     * @param int[] $roles Role ids by short name.
     */
    private function enrol(\stdClass $course, \stdClass $user, array $roles): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $role = ['student', 'student', 'student', 'teacher', 'editingteacher'][mt_rand(0, 4)];
        switch (mt_rand(0, 9)) {
            case 0:
                return;
            case 1:
                $generator->enrol_user($user->id, $course->id, $role, 'manual', 0, 0, ENROL_USER_SUSPENDED);
                return;
            case 2:
                $generator->enrol_user($user->id, $course->id, $role, 'manual', time() - WEEKSECS, time() - DAYSECS);
                return;
            case 3:
                $generator->enrol_user($user->id, $course->id, $role, 'manual', time() + DAYSECS);
                return;
            case 4:
                // By a method that is switched off, but with another active enrolment half the time.
                $generator->enrol_user($user->id, $course->id, $role, 'self');
                $DB->set_field('enrol', 'status', ENROL_INSTANCE_DISABLED, ['courseid' => $course->id, 'enrol' => 'self']);
                if (mt_rand(0, 1)) {
                    $generator->enrol_user($user->id, $course->id, $role);
                }
                return;
            case 5:
                // No role in the course at all.
                $instance = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
                enrol_get_plugin('manual')->enrol_user($instance, $user->id);
                return;
            default:
                $end = mt_rand(0, 1) ? time() + WEEKSECS : 0;
                $generator->enrol_user($user->id, $course->id, $role, 'manual', time() - WEEKSECS, $end);
        }
    }
}
