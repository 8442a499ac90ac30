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
 * What the form does without JavaScript.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\actions
 */
final class actions_test extends \advanced_testcase {
    /**
     * Sends the form.
     *
     * @param array $values Fields.
     * @param string $returnurl Page that the form is on.
     * @return string Address that the user gets to.
     */
    private function send(array $values, string $returnurl = '/my/index.php?edit=1&lmc5search=old'): string {
        $_POST = $values;
        return actions::perform(5, new \core\url($returnurl))->out_as_local_url(false);
    }

    /**
     * Choices are remembered, and the search comes along.
     */
    public function test_choices(): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        $url = $this->send(['filter' => 'past', 'sort' => 'due', 'perpage' => '24', 'search' => ' a&b ']);
        $this->assertSame('/my/index.php?edit=1&lmc5search=a%26b#lectern-mycourses-5', $url);
        $this->assertEquals(
            ['filter' => 'past', 'sort' => 'due', 'view' => null, 'perpage' => 24],
            preferences::remembered(5)
        );
        $url = $this->send(['clear' => '1', 'search' => 'x']);
        $this->assertSame('/my/index.php?edit=1#lectern-mycourses-5', $url);
        $this->assertSame('all', preferences::remembered(5)['filter']);
        $this->assertSame('due', preferences::remembered(5)['sort']);
    }

    /**
     * Courses are starred and hidden as core does it, and back.
     */
    public function test_star_and_hide(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $user = $this->getDataGenerator()->create_and_enrol($course);
        $this->setUser($user);
        $favourites = \core_favourites\service_factory::get_service_for_user_context(\core\context\user::instance($user->id));
        $context = \core\context\course::instance($course->id);
        $starred = fn() => $favourites->favourite_exists('core_course', 'courses', $course->id, $context);

        $url = $this->send(['star' => $course->id]);
        $this->assertStringEndsWith("#lectern-mycourses-5-course-$course->id", $url);
        $this->assertTrue($starred());
        $this->send(['unstar' => $course->id]);
        $this->assertFalse($starred());

        $this->send(['hide' => $course->id]);
        $this->assertEquals([$course->id], get_hidden_courses_on_timeline());
        $this->send(['unhide' => $course->id]);
        $this->assertSame([], get_hidden_courses_on_timeline());
    }

    /**
     * Courses that are not the user's are refused, like those that do not exist.
     */
    public function test_not_enrolled(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        $courseid = $this->getDataGenerator()->create_course()->id;
        $messages = [];
        foreach ([['star' => $courseid], ['hide' => $courseid], ['star' => 987654]] as $values) {
            try {
                $this->send($values);
                $this->fail('This must be refused: ' . json_encode($values));
            } catch (\moodle_exception $e) {
                $messages[] = $e->getMessage();
            }
        }
        $this->assertCount(1, array_unique($messages), 'An error must not tell whether a course exists');
        $this->assertSame(0, $DB->count_records('favourite', ['component' => 'core_course']));
        $this->assertSame([], get_hidden_courses_on_timeline());
    }
}
