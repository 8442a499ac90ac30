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

namespace block_lectern_mycourses\external;

use core_external\external_api;

/**
 * The web service function.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\external\get_courses
 * @covers     \block_lectern_mycourses\output\course_cards
 */
final class get_courses_test extends \advanced_testcase {
    /**
     * Calls the function as a browser or a client with a token does, through the description of what it returns.
     *
     * @param array $args Arguments.
     * @return array
     */
    private function call(array $args = []): array {
        $_POST['sesskey'] = sesskey();
        $response = external_api::call_external_function('block_lectern_mycourses_get_courses', $args);
        if ($response['error']) {
            throw new \moodle_exception($response['exception']->errorcode ?? 'error', '', '', $response['exception']->message);
        }
        return $response['data'];
    }

    /**
     * A course with everything in it.
     */
    public function test_course(): void {
        global $DB;
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $end = mktime(12, 0, 0, 5, 4, 2035);
        $course = $generator->create_course([
            'fullname' => 'Bread & Butter',
            'enablecompletion' => 1,
            'enddate' => $end,
        ]);
        for ($i = 0; $i < 3; $i++) {
            $cmid = $generator->create_module('page', ['course' => $course->id, 'completion' => 1])->cmid;
        }
        $user = $generator->create_and_enrol($course);
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $cmid, 'userid' => $user->id, 'completionstate' => 1, 'timemodified' => 1,
        ]);
        $this->setUser($user);
        $data = $this->call();
        $this->assertSame(1, $data['total']);
        $this->assertNull($data['nextoffset']);
        $this->assertSame('1 course', $data['summary']);
        $actual = $data['courses'][0];
        $this->assertSame('Bread &amp; Butter', $actual['name']);
        $this->assertSame(1 / 3 * 100, $actual['progress']);
        $this->assertSame([33, 33, '33% complete'], [$actual['percent'], $actual['bar'], $actual['progresstext']]);
        $this->assertSame(['inprogress', 'Continue'], [$actual['state'], $actual['continuetext']]);
        $this->assertSame(['course', $end], [$actual['datekind'], $actual['date']]);
        $this->assertSame('Ends 4 May 2035', $actual['datetext']);
        $this->assertSame('', $actual['lastaccesstext']);
        $this->assertStringEndsWith("/blocks/lectern_mycourses/continue.php?id=$course->id", $actual['continueurl']);
    }

    /**
     * Stale completion gives more than 100 as in core; only the bar is cut.
     */
    public function test_more_than_100_percent(): void {
        global $DB;
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['enablecompletion' => 1]);
        $user = $generator->create_and_enrol($course);
        foreach ([COMPLETION_TRACKING_MANUAL, COMPLETION_TRACKING_NONE] as $tracking) {
            $cmid = $generator->create_module('page', ['course' => $course->id, 'completion' => $tracking])->cmid;
            $DB->insert_record('course_modules_completion', [
                'coursemoduleid' => $cmid, 'userid' => $user->id, 'completionstate' => 1, 'timemodified' => 1,
            ]);
        }
        $this->setUser($user);
        $actual = $this->call()['courses'][0];
        $this->assertSame([200.0, 200, 100], [$actual['progress'], $actual['percent'], $actual['bar']]);
    }

    /**
     * Pages do not overlap, and their end is told.
     */
    public function test_pages(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        for ($i = 0; $i < 5; $i++) {
            $course = $this->getDataGenerator()->create_course(['fullname' => "Course $i", 'shortname' => "c$i"]);
            $this->getDataGenerator()->enrol_user($user->id, $course->id);
        }
        $this->setUser($user);
        $seen = [];
        $offset = 0;
        do {
            $data = $this->call(['sort' => 'name', 'offset' => $offset, 'limit' => 2]);
            $seen = array_merge($seen, array_column($data['courses'], 'name'));
            $offset = $data['nextoffset'];
        } while ($offset !== null);
        $this->assertSame(['Course 0', 'Course 1', 'Course 2', 'Course 3', 'Course 4'], $seen);

        $data = $this->call(['search' => 'course 3']);
        $this->assertSame(['Course 3'], array_column($data['courses'], 'name'));
        $this->assertSame(['filter' => 'all', 'count' => 5], $data['counts'][0]);

        $data = $this->call(['limit' => 0]);
        $this->assertSame([[], 5, 0], [$data['courses'], $data['total'], $data['nextoffset']]);
        $this->assertSame([], $this->call(['offset' => 99])['courses']);
    }

    /**
     * Nobody gets another user's courses, and there is no parameter to ask for them.
     */
    public function test_only_own_courses(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $user = $this->getDataGenerator()->create_and_enrol($course);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame([], $this->call()['courses']);
        $this->expectException(\moodle_exception::class);
        $this->call(['userid' => $user->id]);
    }

    /**
     * Guests are refused.
     */
    public function test_guest(): void {
        $this->resetAfterTest();
        $this->setGuestUser();
        $this->expectException(\moodle_exception::class);
        $this->call();
    }

    /**
     * Visitors are refused.
     */
    public function test_not_logged_in(): void {
        $this->resetAfterTest();
        $this->setUser(null);
        $this->expectException(\moodle_exception::class);
        $this->call();
    }

    /**
     * Through the browser the function needs the session key, as all do that are open to AJAX.
     */
    public function test_needs_session_key(): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        foreach (['wrong' => true, sesskey() => false] as $sesskey => $refused) {
            $_POST['sesskey'] = $sesskey;
            $response = external_api::call_external_function('block_lectern_mycourses_get_courses', [], true);
            $this->assertSame($refused, $response['error']);
        }
        $_POST['sesskey'] = 'wrong';
        $response = external_api::call_external_function('block_lectern_mycourses_get_courses', [], true);
        $this->assertSame('invalidsesskey', $response['exception']->errorcode);
    }

    /**
     * Unknown values are errors.
     *
     * @return array[]
     */
    public static function wrong_provider(): array {
        return [
            'filter' => [['filter' => 'everything']],
            'sort' => [['sort' => 'colour']],
            'limit' => [['limit' => 101]],
            'negative limit' => [['limit' => -1]],
            'negative offset' => [['offset' => -1]],
        ];
    }

    /**
     * Unknown values are errors.
     *
     * @dataProvider wrong_provider
     * @param array $args Arguments.
     */
    public function test_wrong_values(array $args): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        $this->expectException(\invalid_parameter_exception::class);
        get_courses::execute(...$args);
    }
}
