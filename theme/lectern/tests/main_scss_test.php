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

namespace theme_lectern;

use theme_lectern\local\main_scss;

/**
 * Tests of how the theme's SCSS is put together and compiled.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\main_scss
 */
final class main_scss_test extends \advanced_testcase {
    public function test_our_variables_come_before_boost_and_our_rules_after(): void {
        $scss = (new main_scss(\theme_config::load('lectern')))->content();

        $variables = strpos($scss, '$primary: $lectern-brand-fill');
        $boost = strpos($scss, '@import "moodle"');
        $rules = strpos($scss, '@include lectern-light');
        $this->assertNotFalse($variables);
        $this->assertGreaterThan($variables, $boost);
        $this->assertGreaterThan($boost, $rules);
    }

    public function test_it_compiles_with_the_compiler_of_the_site(): void {
        $this->resetAfterTest();
        $theme = \theme_config::load('lectern');

        $css = $theme->get_css_content_debug('scss', null, null);

        $this->assertDebuggingNotCalled();
        $this->assertStringContainsString('--lectern-', $css);
        $this->assertStringContainsString('.btn', $css);
    }
}
