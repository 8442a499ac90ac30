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
 * Where a learner goes on.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\next_activity
 */
final class next_activity_test extends \advanced_testcase {
    /** @var \stdClass Course. */
    private \stdClass $course;

    /** @var \stdClass Learner in it. */
    private \stdClass $user;

    /**
     * Creates a course with a learner.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $CFG->enableavailability = 1;
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1, 'numsections' => 2]);
        $this->user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($this->user);
    }

    /**
     * Creates an activity with manual completion.
     *
     * @param string $name Name.
     * @param array $options More of it.
     * @return int Course module id.
     */
    private function activity(string $name, array $options = []): int {
        return $this->getDataGenerator()->create_module($options['module'] ?? 'page', $options + [
            'course' => $this->course->id,
            'name' => $name,
            'completion' => COMPLETION_TRACKING_MANUAL,
        ])->cmid;
    }

    /**
     * Completes an activity.
     *
     * @param int $cmid Course module id.
     * @param int $state State.
     */
    private function complete(int $cmid, int $state = COMPLETION_COMPLETE): void {
        global $DB;
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $cmid,
            'userid' => $this->user->id,
            'completionstate' => $state,
            'timemodified' => time(),
        ]);
        \cache::make('core', 'completion')->purge();
    }

    /**
     * Asserts where the learner goes on.
     *
     * @param string $status Status.
     * @param string|null $name Name of the activity.
     * @return next_activity
     */
    private function assert_next(string $status, ?string $name = null): next_activity {
        get_fast_modinfo(0, 0, true);
        $next = next_activity::find(get_course($this->course->id, false));
        $this->assertSame([$status, $name], [$next->status, $next->activity?->name]);
        return $next;
    }

    /**
     * The first that is tracked and not complete, in the order of the page.
     */
    public function test_order(): void {
        $second = $this->activity('In section 2', ['section' => 2]);
        $this->activity('Not tracked', ['section' => 0, 'completion' => COMPLETION_TRACKING_NONE]);
        $first = $this->activity('In section 1', ['section' => 1]);
        $next = $this->assert_next(next_activity::FOUND, 'In section 1');
        $this->assertStringEndsWith("/mod/page/view.php?id=$first", $next->url($this->course)->out(false));
        $this->complete($first);
        $this->assert_next(next_activity::FOUND, 'In section 2');
        $this->complete($second, COMPLETION_COMPLETE_PASS);
        $next = $this->assert_next(next_activity::COMPLETE);
        $this->assertStringEndsWith("/course/view.php?id={$this->course->id}", $next->url($this->course)->out(false));
    }

    /**
     * Activities of a subsection come where the subsection is, not at the end.
     */
    public function test_subsections(): void {
        \core\plugininfo\mod::enable_plugin('subsection', 1);
        $this->setAdminUser();
        $one = $this->activity('One', ['section' => 1]);
        $subsection = $this->getDataGenerator()->create_module('subsection', ['course' => $this->course->id, 'section' => 1]);
        $this->activity('Three', ['section' => 2]);
        $delegated = get_fast_modinfo($this->course)->get_cm($subsection->cmid)->get_delegated_section_info();
        $two = $this->activity('Two', ['section' => $delegated->section]);
        $this->setUser($this->user);
        $this->complete($one);
        $this->assert_next(next_activity::FOUND, 'Two');
        $this->complete($two);
        $this->assert_next(next_activity::FOUND, 'Three');
    }

    /**
     * What is hidden is passed over; what opens later is, but then not all is done.
     */
    public function test_hidden_and_restricted(): void {
        $hidden = ['visible' => 0];
        $later = fn(bool $shown) => ['availability' => json_encode(\core_availability\tree::get_root_json(
            [\availability_date\condition::get_json(\availability_date\condition::DIRECTION_FROM, time() + WEEKSECS)],
            \core_availability\tree::OP_AND,
            $shown
        ))];
        $this->activity('Hidden', $hidden);
        $this->activity('Secret', $later(false));
        $open = $this->activity('Open');
        $this->assert_next(next_activity::FOUND, 'Open');
        $this->complete($open);
        $this->assert_next(next_activity::COMPLETE);
        $this->activity('Later', $later(true));
        $this->assert_next(next_activity::BLOCKED);
    }

    /**
     * What was failed is open work, but comes after all else.
     */
    public function test_failed(): void {
        $failed = $this->activity('Failed');
        $open = $this->activity('Open');
        $this->complete($failed, COMPLETION_COMPLETE_FAIL);
        $this->assert_next(next_activity::FOUND, 'Open');
        $this->complete($open);
        $this->assert_next(next_activity::FOUND, 'Failed');
    }

    /**
     * An activity without a page of its own is shown on the course page.
     */
    public function test_without_page(): void {
        $label = $this->activity('Label', ['module' => 'label', 'section' => 1]);
        $next = next_activity::find(get_course($this->course->id, false));
        $url = $next->url($this->course)->out(false);
        $this->assertStringContainsString('/course/', $url);
        $this->assertStringEndsWith("#module-$label", $url);
    }

    /**
     * Those who are not tracked go to the course.
     */
    public function test_untracked(): void {
        $this->activity('Open');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $this->assert_next(next_activity::UNTRACKED);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assert_next(next_activity::UNTRACKED);
        $this->setUser($this->user);
        set_config('enablecompletion', 0);
        $this->assert_next(next_activity::UNTRACKED);
    }

    /**
     * A course in which nothing is tracked is not 'complete'.
     */
    public function test_nothing_tracked(): void {
        $this->activity('Not tracked', ['completion' => COMPLETION_TRACKING_NONE]);
        $this->assert_next(next_activity::UNTRACKED);
    }
}
