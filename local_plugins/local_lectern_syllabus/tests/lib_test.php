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

use core\context;
use local_lectern_syllabus\local\navigation;
use navigation_node;

/**
 * Menus and preferences.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\navigation
 * @covers     ::local_lectern_syllabus_extend_navigation_course
 * @covers     ::local_lectern_syllabus_extend_navigation_category_settings
 * @covers     ::local_lectern_syllabus_user_preferences
 */
final class lib_test extends \advanced_testcase {
    #[\Override]
    public static function setUpBeforeClass(): void {
        global $CFG;
        parent::setUpBeforeClass();
        require_once($CFG->dirroot . '/local/lectern_syllabus/lib.php');
    }

    /**
     * What a role sees in the menus, at no cost.
     *
     * @return array[]
     */
    public static function menu_provider(): array {
        $course = navigation::COURSE;
        return [
            'learner' => ['student', [], []],
            'non-editing teacher' => ['teacher', [], []],
            'teacher' => ['editingteacher', ["{$course}_edit", "{$course}_history", "{$course}_share"], []],
            'manager' => [
                'manager',
                ["{$course}_edit", "{$course}_history", "{$course}_share"],
                [navigation::REPORT, navigation::TEMPLATE],
            ],
        ];
    }

    /**
     * What a role sees in the menus, at no cost.
     *
     * @dataProvider menu_provider
     * @param string $role
     * @param string[] $incourse Keys.
     * @param string[] $incategory Keys.
     */
    public function test_menus(string $role, array $incourse, array $incategory): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $context = context\course::instance($course->id);
        $category = context\coursecat::instance($course->category);
        $user = $generator->create_user();
        if ($role === 'manager') {
            $generator->role_assign('manager', $user->id, $category);
        } else {
            $generator->enrol_user($user->id, $course->id, $role);
        }
        $this->setUser($user);
        // What the page has asked before.
        has_capability('moodle/course:view', $context);

        $menu = new navigation_node(['text' => 'Menu', 'action' => null]);
        $before = $DB->perf_get_reads();
        local_lectern_syllabus_extend_navigation_course($menu, $course, $context);
        local_lectern_syllabus_extend_navigation_category_settings($menu, $category);
        $this->assertSame(0, $DB->perf_get_reads() - $before);

        $this->assertSame([...$incourse, ...$incategory], $menu->get_children_key_list());
        foreach ($menu->children as $child) {
            $this->assertFileExists(__DIR__ . '/../' . basename($child->action()->get_path()));
        }
    }

    /**
     * A teacher finds the three pages in the course's own menu.
     */
    public function test_course_menu(): void {
        global $PAGE;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));
        $PAGE->set_course($course);
        $PAGE->set_url('/course/view.php', ['id' => $course->id]);
        $menu = new \core\navigation\views\secondary($PAGE);
        $menu->initialise();
        $expected = ['edit' => 'Edit syllabus', 'history' => 'History of the syllabus', 'share' => 'Share the syllabus'];
        foreach ($expected as $key => $name) {
            $this->assertSame($name, $menu->get(navigation::COURSE . "_{$key}")->text);
        }
    }

    /**
     * The front page has no syllabus.
     */
    public function test_front_page(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $menu = new navigation_node(['text' => 'Menu', 'action' => null]);
        local_lectern_syllabus_extend_navigation_course($menu, get_site(), context\course::instance(SITEID));
        $this->assertSame([], $menu->get_children_key_list());
    }

    /**
     * Everybody may fold their own, and nobody anybody else's.
     */
    public function test_preference(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $other = $this->getDataGenerator()->create_user();
        $this->setUser($user);
        $name = 'local_lectern_syllabus_folded_7';
        $this->assertTrue(\core_user::can_edit_preference($name, $user));
        $this->assertFalse(\core_user::can_edit_preference($name, $other));
        $this->setAdminUser();
        $this->assertFalse(\core_user::can_edit_preference($name, $other));
        $this->assertSame('1', (string) (int) \core_user::clean_preference('1', $name));
        $this->assertSame('0', (string) (int) \core_user::clean_preference('no', $name));
        foreach (['local_lectern_syllabus_folded_', "{$name}x", "x_{$name}"] as $wrong) {
            $this->assertFalse(\core_user::can_edit_preference($wrong, get_admin()), $wrong);
        }
    }
}
