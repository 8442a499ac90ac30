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

use core_user\output\myprofile\category;
use core_user\output\myprofile\tree;

/**
 * The category on profiles.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\profile
 * @covers     ::block_lectern_mycourses_myprofile_navigation
 */
final class profile_test extends \advanced_testcase {
    /** @var \stdClass[] Courses by name. */
    private array $courses = [];

    /** @var \stdClass Learner in all of them. */
    private \stdClass $learner;

    /**
     * Creates a learner in a shared course, another one, and one that learners cannot see.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $generator = $this->getDataGenerator();
        $this->learner = $generator->create_user();
        foreach (['Shared' => 1, 'Private' => 1, 'Closed' => 0] as $name => $visible) {
            $this->courses[$name] = $generator->create_course([
                'fullname' => $name,
                'visible' => $visible,
                'enablecompletion' => 1,
            ]);
            $generator->enrol_user($this->learner->id, $this->courses[$name]->id);
        }
    }

    /**
     * The content of the category as a viewer gets it.
     *
     * @param \stdClass $viewer Who looks.
     * @param \stdClass|null $course The course, for a profile within a course.
     * @return string|null HTML, null without a category.
     */
    private function content(\stdClass $viewer, ?\stdClass $course = null): ?string {
        global $PAGE;
        $this->setUser($viewer);
        $PAGE = new \moodle_page();
        $PAGE->set_url('/user/profile.php');
        $PAGE->set_context(\core\context\user::instance($this->learner->id));
        $tree = new tree();
        // The category that core adds before.
        $tree->add_category(new category('coursedetails', 'Course details'));
        block_lectern_mycourses_myprofile_navigation($tree, $this->learner, $viewer->id == $this->learner->id, $course);
        $tree->sort_categories();
        if (!isset($tree->categories['block_lectern_mycourses'])) {
            return null;
        }
        return $PAGE->get_renderer('core_user', 'myprofile')->render($tree);
    }

    /**
     * Names of the courses in some content.
     *
     * @param string|null $html Content.
     * @return string[]
     */
    private function names(?string $html): array {
        return array_values(array_filter(array_keys($this->courses), fn(string $name) => str_contains((string) $html, ">$name<")));
    }

    /**
     * Learners see their own courses and can continue them.
     */
    public function test_own(): void {
        $html = $this->content($this->learner);
        $this->assertSame(['Shared', 'Private'], $this->names($html));
        $this->assertStringContainsString('My courses', $html);
        $this->assertStringContainsString('continue.php', $html);
        // Both Moodle versions put the class apart from others.
        $this->assertMatchesRegularExpression('/class="[^"]* block_lectern_mycourses-profile/', $html);
        // The list must not be put into a span.
        $this->assertDoesNotMatchRegularExpression('/<span>\s*<div class="lectern-mycourses"/', $html);
        $this->assertStringContainsString('0 of 2 completed', $html);
    }

    /**
     * Learners do not see each other's progress.
     */
    public function test_other_learner(): void {
        $fellow = $this->getDataGenerator()->create_and_enrol($this->courses['Shared'], 'student');
        $this->assertNull($this->content($fellow));
    }

    /**
     * Teachers see the courses in which they may see completion, and cannot continue for the learner.
     */
    public function test_teacher(): void {
        $teacher = $this->getDataGenerator()->create_and_enrol($this->courses['Shared'], 'editingteacher');
        $html = $this->content($teacher);
        $this->assertSame(['Shared'], $this->names($html));
        $this->assertStringNotContainsString('continue.php', $html);
        $this->assertStringNotContainsString('name="hide"', $html);
    }

    /**
     * Managers see all; what the learner has hidden for themselves is hidden for them alone.
     */
    public function test_manager(): void {
        global $DB;
        set_user_preference('block_myoverview_hidden_course_' . $this->courses['Shared']->id, 1, $this->learner);
        $manager = $this->getDataGenerator()->create_user();
        role_assign($DB->get_field('role', 'id', ['shortname' => 'manager']), $manager->id, \core\context\system::instance());
        $this->assertSame(['Shared', 'Private', 'Closed'], $this->names($this->content($manager)));
        $this->assertSame(['Private'], $this->names($this->content($this->learner)));
    }

    /**
     * Where the site hides the list of courses, it hides this one.
     */
    public function test_hidden_field(): void {
        global $CFG;
        $CFG->hiddenuserfields = 'lastip,mycourses';
        $teacher = $this->getDataGenerator()->create_and_enrol($this->courses['Shared'], 'editingteacher');
        $this->assertNull($this->content($teacher));
        $this->assertNotNull($this->content($this->learner));
        $this->assertNotNull($this->content(get_admin()));
    }

    /**
     * No category within a course, when switched off, for guests, or without courses.
     */
    public function test_nothing(): void {
        $this->assertNull($this->content($this->learner, $this->courses['Shared']));
        $this->assertNull($this->content(guest_user()));
        set_config('showonprofile', 0, 'block_lectern_mycourses');
        $this->assertNull($this->content($this->learner));
        set_config('showonprofile', 1, 'block_lectern_mycourses');
        $this->learner = $this->getDataGenerator()->create_user();
        $this->assertNull($this->content($this->learner));
    }
}
