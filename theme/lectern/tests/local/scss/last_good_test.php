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

namespace theme_lectern\local\scss;

use theme_config;
use theme_lectern\check\styles;
use theme_lectern\local\settings;

/**
 * Tests of the styles that stand in where the SCSS fails.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\scss\last_good
 * @covers     \theme_lectern\check\styles
 */
final class last_good_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    public function test_the_site_goes_on_with_the_last_styles_that_compiled(): void {
        set_config('scssafter', '.only-mine { margin: 7px; }', 'theme_lectern');
        $good = theme_config::load('lectern')->get_css_content();
        $this->assertStringContainsString('.only-mine', $good);
        $this->assertSame(\core\check\result::OK, (new styles())->get_result()->get_status());

        // Set past the settings page, as from the command line.
        set_config('scssafter', '.only-mine { margin: $nope; }', 'theme_lectern');
        $after = theme_config::load('lectern')->get_css_content();
        $this->assertDebuggingCalled();
        // The compiler says the charset, which means nothing in the middle of a stylesheet.
        $plain = fn(string $css): string => preg_replace('/\s+/', ' ', str_replace('@charset "UTF-8";', ' ', $css));
        $this->assertSame($plain($good), $plain($after));

        $failure = last_good::failure();
        $this->assertSame(['scssafter', 1], [$failure->place, $failure->codeline]);
        $result = (new styles())->get_result();
        $this->assertSame(\core\check\result::ERROR, $result->get_status());
        $this->assertStringContainsString('Undefined variable $nope (line 1 of SCSS after the theme', $result->get_details());
        $this->assertNotNull(last_good::time());
    }

    public function test_without_any_the_styles_of_boost_stand_alone(): void {
        set_config('scssafter', '.a { margin: $nope; }', 'theme_lectern');
        $css = theme_config::load('lectern')->get_css_content();
        $this->assertDebuggingCalled();
        $this->assertStringContainsString('.btn', $css);
        $this->assertNull(last_good::time());
    }

    public function test_a_draft_is_never_kept(): void {
        $theme = theme_config::load('lectern');
        settings::with_draft(['scssafter' => '.draft-only { margin: 0; }'], (int) get_admin()->id)->lend_to($theme);
        $this->assertStringContainsString('.draft-only', $theme->get_css_content());
        $this->assertNull(last_good::time());
    }

    public function test_the_styles_of_a_plugin_alone_pass_untouched(): void {
        $css = '.plugin { color: red; }';
        $this->assertSame($css, last_good::process($css, theme_config::load('lectern')));
        $this->assertNull(last_good::time());
    }

    public function test_the_callbacks_of_moodle_reach_it(): void {
        $theme = theme_config::load('lectern');
        $this->assertTrue(is_callable($theme->precompiledcsscallback));
        $found = array_filter(
            \core\check\manager::get_status_checks(),
            fn(\core\check\check $check): bool => $check instanceof styles,
        );
        $this->assertCount(1, $found);
    }
}
