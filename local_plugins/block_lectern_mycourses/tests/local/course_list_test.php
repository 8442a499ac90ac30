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
 * A user's courses.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\course_list
 * @covers     \block_lectern_mycourses\local\course_entry
 */
final class course_list_test extends \advanced_testcase {
    /**
     * Everything that core stores for the user is there, of this user and no other.
     */
    public function test_what_is_stored_for_the_user(): void {
        global $DB;
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $category = $generator->create_category(['name' => 'Cooking & more']);
        $course = $generator->create_course([
            'category' => $category->id,
            'fullname' => 'Bread',
            'enablecompletion' => 1,
            'startdate' => 1000000,
            'enddate' => 2000000,
        ]);
        $user = $generator->create_user();
        $other = $generator->create_user();
        $end = time() + WEEKSECS;
        $generator->enrol_user($user->id, $course->id, 'student', 'manual', 0, $end);
        $generator->enrol_user($other->id, $course->id);
        foreach ([[$user, 500, 600], [$other, 700, 800]] as [$who, $access, $completed]) {
            $DB->insert_record('user_lastaccess', ['userid' => $who->id, 'courseid' => $course->id, 'timeaccess' => $access]);
            $DB->insert_record('course_completions', [
                'userid' => $who->id,
                'course' => $course->id,
                'timecompleted' => $completed,
                'timeenrolled' => 1,
                'timestarted' => 1,
            ]);
        }

        $this->setUser($user);
        $this->star($course->id);
        set_user_preference('block_myoverview_hidden_course_' . $course->id, 1);
        $entry = course_list::of_user($user->id)[$course->id];
        $this->assertSame('Bread', $entry->name());
        $this->assertSame('Cooking &amp; more', $entry->category());
        $this->assertSame(1000000, $entry->startdate);
        $this->assertSame(2000000, $entry->enddate);
        $this->assertSame(500, $entry->lastaccess);
        $this->assertSame(600, $entry->timecompleted);
        $this->assertSame($end, $entry->enrolmentend);
        $this->assertTrue($entry->starred);
        $this->assertTrue($entry->hidden);
        $this->assertSame(100.0, $entry->progress);

        $this->setUser($other);
        $entry = course_list::of_user($other->id)[$course->id];
        $this->assertFalse($entry->starred);
        $this->assertFalse($entry->hidden);
        $this->assertSame(700, $entry->lastaccess);
        $this->assertSame(0, $entry->enrolmentend);
    }

    /**
     * Hidden courses are for those who may see them.
     */
    public function test_courses_that_learners_cannot_see(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['visible' => 0]);
        $student = $generator->create_and_enrol($course, 'student');
        $teacher = $generator->create_and_enrol($course, 'editingteacher');
        $this->setUser($student);
        $this->assertSame([], course_list::of_user($student->id));
        $this->setUser($teacher);
        $this->assertSame([(int) $course->id], array_keys(course_list::of_user($teacher->id)));
        // What counts is who looks.
        $this->assertSame([(int) $course->id], array_keys(course_list::of_user($student->id)));
        $this->setUser($student);
        $this->assertSame([], course_list::of_user($teacher->id));
    }

    /**
     * Guests and visitors have no courses.
     */
    public function test_guests(): void {
        $this->resetAfterTest();
        $this->setGuestUser();
        $this->assertSame([], course_list::of_user(guest_user()->id));
        $this->setUser(null);
        $this->assertSame([], course_list::of_user(0));
    }

    /**
     * A teacher logged in as a learner within one course does not get to see the learner's other courses.
     */
    public function test_logged_in_as_within_a_course(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $one = $generator->create_course();
        $two = $generator->create_course();
        $student = $generator->create_and_enrol($one, 'student');
        $generator->enrol_user($student->id, $two->id);
        $this->setAdminUser();
        \core\session\manager::loginas($student->id, \core\context\course::instance($one->id));
        $this->assertSame([(int) $one->id], array_keys(course_list::of_user($student->id)));
    }

    /**
     * The date that counts: personal completion, then end of enrolment, then end of the course.
     */
    public function test_date_precedence(): void {
        global $DB;
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $courseend = time() + YEARSECS;
        $course = $generator->create_course(['enablecompletion' => 1, 'enddate' => $courseend]);
        $user = $generator->create_and_enrol($course, 'student');
        $this->setUser($user);
        $date = fn() => course_list::of_user($user->id)[$course->id]->date();
        $this->assertSame(['course', $courseend], $date());

        $enrolmentend = time() + 2 * YEARSECS;
        $DB->set_field('user_enrolments', 'timeend', $enrolmentend, ['userid' => $user->id]);
        $this->assertSame(['enrolment', $enrolmentend], $date());

        $DB->insert_record('course_completions', [
            'userid' => $user->id,
            'course' => $course->id,
            'timecompleted' => 4711,
            'timeenrolled' => 1,
            'timestarted' => 1,
        ]);
        $this->assertSame(['completed', 4711], $date());

        $DB->delete_records('course_completions');
        $DB->set_field('user_enrolments', 'timeend', 0, ['userid' => $user->id]);
        $DB->set_field('course', 'enddate', 0, ['id' => $course->id]);
        $this->assertSame(['', 0], $date());
    }

    /**
     * Stars a course for the current user by core's service.
     *
     * @param int $courseid Course.
     */
    private function star(int $courseid): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/externallib.php');
        \core_course_external::set_favourite_courses([['id' => $courseid, 'favourite' => true]]);
    }
}
