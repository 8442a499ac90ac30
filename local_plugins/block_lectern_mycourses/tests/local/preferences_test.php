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
 * What is remembered.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\preferences
 * @covers     ::block_lectern_mycourses_user_preferences
 */
final class preferences_test extends \advanced_testcase {
    /**
     * Users set them by core's web service, for themselves, to what is possible.
     */
    public function test_core_service(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/externallib.php');
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $other = $this->getDataGenerator()->create_user();
        $this->setUser($user);
        \core_user_external::update_user_preferences(0, null, [
            ['type' => 'block_lectern_mycourses_filter_7', 'value' => 'starred'],
            ['type' => 'block_lectern_mycourses_perpage_7', 'value' => '24'],
            ['type' => 'block_lectern_mycourses_sort_7', 'value' => 'nonsense'],
            ['type' => 'block_lectern_mycourses_other_7', 'value' => 'x'],
            ['type' => 'block_lectern_mycourses_view_x', 'value' => 'list'],
        ]);
        $remembered = preferences::remembered(7);
        $this->assertSame('starred', $remembered['filter']);
        $this->assertEquals(24, $remembered['perpage']);
        $this->assertContains($remembered['sort'], [null, 'lastaccess']);
        $this->assertNull(get_user_preferences('block_lectern_mycourses_other_7'));
        $this->assertNull(get_user_preferences('block_lectern_mycourses_view_x'));
        $this->assertSame(array_fill_keys(['filter', 'sort', 'view', 'perpage'], null), preferences::remembered(8));

        // Not for others.
        \core_user_external::update_user_preferences($other->id, null, [
            ['type' => 'block_lectern_mycourses_filter_7', 'value' => 'past'],
        ]);
        $this->assertNull(get_user_preferences('block_lectern_mycourses_filter_7', null, $other->id));
    }

    /**
     * Only what is possible is remembered.
     */
    public function test_remember(): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        preferences::remember(3, ['filter' => 'past', 'sort' => 'x', 'view' => null, 'perpage' => '48']);
        $this->assertEquals(
            ['filter' => 'past', 'sort' => null, 'view' => null, 'perpage' => 48],
            preferences::remembered(3)
        );
    }

    /**
     * Hidden courses are those of core's preference; what is set to 0 is not hidden.
     */
    public function test_hidden_courses(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        set_user_preference('block_myoverview_hidden_course_12', 1, $user);
        set_user_preference('block_myoverview_hidden_course_13', 0, $user);
        set_user_preference('block_myoverview_user_view_preference', 'list', $user);
        $this->assertSame([12 => true], preferences::hidden_courses($user->id));
    }

    /**
     * A deleted block leaves nothing behind, and takes nothing of others.
     */
    public function test_forget(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        preferences::remember(3, ['filter' => 'past', 'view' => 'list']);
        preferences::remember(33, ['filter' => 'past']);
        preferences::forget(3);
        $this->assertSame(
            ['block_lectern_mycourses_filter_33'],
            $DB->get_fieldset_select('user_preferences', 'name', "name LIKE 'block_lectern%'")
        );
    }
}
