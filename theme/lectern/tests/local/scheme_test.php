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

namespace theme_lectern\local;


/**
 * Tests of the colour scheme of a page.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\scheme
 */
final class scheme_test extends \advanced_testcase {
    public function test_the_choice_of_a_user_is_in_the_page_and_that_of_a_visitor_is_not_asked_of_the_server(): void {
        $this->resetAfterTest();
        set_config('defaultscheme', 'auto', 'theme_lectern');
        set_config('schemeswitch', '1', 'theme_lectern');
        $this->assertSame(' data-lectern-scheme="auto"', scheme::html_attributes());
        $this->assertStringContainsString('document.cookie', scheme::head_script());

        $this->setUser($this->getDataGenerator()->create_user());
        set_user_preference(scheme::PREFERENCE, 'dark');
        $this->assertSame(' data-lectern-scheme="dark" data-bs-theme="dark"', scheme::html_attributes());
        $this->assertStringNotContainsString('document.cookie', scheme::head_script());
    }

    public function test_without_the_switch_an_old_choice_does_not_count(): void {
        $this->resetAfterTest();
        set_config('defaultscheme', 'light', 'theme_lectern');
        set_config('schemeswitch', '0', 'theme_lectern');
        $this->setUser($this->getDataGenerator()->create_user());
        set_user_preference(scheme::PREFERENCE, 'dark');
        $this->assertSame('light', scheme::chosen());
    }

    public function test_a_broken_preference_falls_back_to_the_default(): void {
        $this->resetAfterTest();
        set_config('schemeswitch', '1', 'theme_lectern');
        $this->setUser($this->getDataGenerator()->create_user());
        set_user_preference(scheme::PREFERENCE, '"><script>');
        $this->assertStringNotContainsString('script', scheme::html_attributes());
    }
}
