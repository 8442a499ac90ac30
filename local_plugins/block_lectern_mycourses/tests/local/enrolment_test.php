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
 * When access by several enrolments ends.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\enrolment
 */
final class enrolment_test extends \advanced_testcase {
    /**
     * Random periods give what core gives for them.
     */
    public function test_end_equals_core(): void {
        global $DB;
        $this->resetAfterTest();
        mt_srand(20261123);
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $user = $generator->create_user();
        foreach (['manual', 'self', 'guest'] as $method) {
            $instances[] = $DB->get_field('enrol', 'id', ['courseid' => $course->id, 'enrol' => $method]);
        }
        $DB->set_field('enrol', 'status', ENROL_INSTANCE_ENABLED, ['courseid' => $course->id]);
        $now = time();
        $kinds = [];
        for ($i = 0; $i < 150; $i++) {
            $DB->delete_records('user_enrolments');
            foreach (array_slice($instances, 0, mt_rand(1, 3)) as $instance) {
                // Whole hours, so that periods adjoin now and then.
                $start = mt_rand(0, 3) ? $now + mt_rand(-5, 4) * HOURSECS : 0;
                $DB->insert_record('user_enrolments', [
                    'enrolid' => $instance,
                    'userid' => $user->id,
                    'status' => mt_rand(0, 5) ? ENROL_USER_ACTIVE : ENROL_USER_SUSPENDED,
                    'timestart' => $start,
                    'timeend' => mt_rand(0, 5) ? max($start, $now - 5 * HOURSECS) + mt_rand(0, 7) * HOURSECS : 0,
                    'timecreated' => $i,
                ]);
            }
            $expected = enrol_get_enrolment_end($course->id, $user->id);
            $enrolment = enrolment::of_user($user->id, $now)[$course->id] ?? null;
            $this->assertSame($expected, $enrolment ? $enrolment->end : false, json_encode($DB->get_records('user_enrolments')));
            $kinds[$expected === false ? 'none' : ($expected ? 'end' : 'endless')] = true;
        }
        $this->assertCount(3, $kinds, 'All kinds of results must occur');
    }

    /**
     * Without an enrolment there is none, and other users' do not count.
     */
    public function test_of_user(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $generator->create_and_enrol($course);
        $this->assertSame([], enrolment::of_user($generator->create_user()->id, time()));
    }
}
