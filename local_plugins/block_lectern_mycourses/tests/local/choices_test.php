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
 * What is chosen by default, by memory and by the address.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\choices
 * @covers     \block_lectern_mycourses\local\settings
 */
final class choices_test extends \advanced_testcase {
    /**
     * The address wins over memory, memory over the block, the block over the site.
     */
    public function test_precedence(): void {
        $this->resetAfterTest();
        set_config('sort', 'due', 'block_lectern_mycourses');
        set_config('view', 'list', 'block_lectern_mycourses');
        $instance = (object) ['sort' => 'name', 'view' => '', 'perpage' => '48', 'filters' => []];
        $settings = new settings($instance);
        $choices = choices::resolve($settings, [], []);
        $this->assertSame(['all', 'name', 'list', 48], [$choices->filter, $choices->sort, $choices->view, $choices->perpage]);

        $remembered = ['filter' => 'starred', 'sort' => 'progress', 'view' => 'cards', 'perpage' => '24'];
        $choices = choices::resolve($settings, $remembered, []);
        $this->assertSame(
            ['starred', 'progress', 'cards', 24],
            [$choices->filter, $choices->sort, $choices->view, $choices->perpage]
        );

        $given = ['filter' => 'past', 'sort' => 'enrolled', 'view' => 'list', 'perpage' => 12, 'search' => ' bread '];
        $choices = choices::resolve($settings, $remembered, $given);
        $this->assertSame(
            ['past', 'enrolled', 'list', 12, 'bread'],
            [$choices->filter, $choices->sort, $choices->view, $choices->perpage, $choices->search]
        );
    }

    /**
     * Values from old links and preferences that are no longer possible fall back.
     */
    public function test_impossible_values(): void {
        $this->resetAfterTest();
        $settings = new settings((object) ['filters' => ['completed', 'inprogress', 'nonsense'], 'filter' => 'all']);
        // In the order of the buttons, whatever the order in which they were chosen.
        $this->assertSame(['inprogress', 'completed'], $settings->filters);
        $choices = choices::resolve($settings, ['filter' => 'starred', 'sort' => 'x'], ['filter' => 'hidden', 'perpage' => 7]);
        $this->assertSame('inprogress', $choices->filter);
        $this->assertSame('lastaccess', $choices->sort);
        $this->assertSame(12, $choices->perpage);
    }

    /**
     * A site without any filter still has one.
     */
    public function test_no_filters(): void {
        $this->resetAfterTest();
        set_config('filters', '', 'block_lectern_mycourses');
        $this->assertSame(['all'], (new settings())->filters);
    }

    /**
     * An unknown value in our own code is a mistake.
     */
    public function test_unknown_value(): void {
        $this->expectException(\coding_exception::class);
        new choices('everything', 'name', 'cards', 12);
    }
}
