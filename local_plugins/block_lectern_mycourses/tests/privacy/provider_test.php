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

namespace block_lectern_mycourses\privacy;

use core_privacy\local\request\writer;

/**
 * Privacy.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\privacy\provider
 */
final class provider_test extends \core_privacy\tests\provider_testcase {
    /**
     * Every preference that the block sets is described.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new \core_privacy\local\metadata\collection('block_lectern_mycourses'))->get_collection();
        $this->assertSame(
            ['filter', 'sort', 'view', 'perpage'],
            array_map(fn($item) => substr($item->get_name(), strlen('block_lectern_mycourses_')), $items)
        );
        foreach ($items as $item) {
            $this->assertTrue(get_string_manager()->string_exists($item->get_summary(), 'block_lectern_mycourses'));
        }
    }

    /**
     * A user's choices are exported in words, by block, and nobody else's.
     */
    public function test_export(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        set_user_preference('block_lectern_mycourses_filter_3', 'starred', $user);
        set_user_preference('block_lectern_mycourses_perpage_4', 24, $user);
        set_user_preference('block_lectern_mycourses_filter_9', 'past', $this->getDataGenerator()->create_user());
        provider::export_user_preferences($user->id);
        $exported = (array) writer::with_context(\core\context\system::instance())
            ->get_user_preferences('block_lectern_mycourses');
        $this->assertEquals(
            ['block_lectern_mycourses_filter_3' => 'Starred', 'block_lectern_mycourses_perpage_4' => '24'],
            array_map(fn($preference) => $preference->value, $exported)
        );
    }

    /**
     * Without choices there is nothing to export.
     */
    public function test_export_nothing(): void {
        $this->resetAfterTest();
        provider::export_user_preferences($this->getDataGenerator()->create_user()->id);
        $this->assertFalse(writer::with_context(\core\context\system::instance())->has_any_data());
    }
}
