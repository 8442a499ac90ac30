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
use theme_lectern\local\settings;

/**
 * Tests of how the theme's SCSS is put together and compiled.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\main_scss
 * @covers     \theme_lectern\local\settings_scss
 */
final class main_scss_test extends \advanced_testcase {
    public function test_variables_come_before_boost_and_rules_after(): void {
        $this->resetAfterTest();
        set_config('brandcolour', '#7a1fa2', 'theme_lectern');
        set_config('scssbefore', '$mine: 1;', 'theme_lectern');
        set_config('scssafter', '.mine { color: red; }', 'theme_lectern');
        $scss = (new main_scss(\theme_config::load('lectern')))->content();

        $places = array_map(fn(string $text): int|false => strpos($scss, $text), [
            '$lectern-brand: #7a1fa2;', '$mine: 1;', '$primary: $lectern-brand-fill', '@import "moodle"', '@include lectern-light',
            '.mine { color: red; }',
        ]);
        $this->assertNotContains(false, $places);
        $sorted = $places;
        sort($sorted);
        $this->assertSame($sorted, $places);
    }

    public function test_a_line_is_found_where_it_was_written(): void {
        $this->resetAfterTest();
        set_config('scssbefore', "\$mine: 1;\n\$yours: 2;", 'theme_lectern');
        set_config('scssafter', ".a {}\n\n.b { color: red; }", 'theme_lectern');
        $scss = new main_scss(\theme_config::load('lectern'));
        $line = fn(string $text): int => substr_count(substr($scss->content(), 0, strpos($scss->content(), $text)), "\n") + 1;
        $this->assertSame(['scssbefore', 2], $scss->source($line('$yours')));
        $this->assertSame(['scssafter', 3], $scss->source($line('.b {')));
        $this->assertSame('theme/boost/scss/preset/default.scss', $scss->source($line('@import "moodle"'))[0]);
    }

    public function test_it_compiles_with_the_compiler_of_the_site(): void {
        $this->resetAfterTest();
        $theme = \theme_config::load('lectern');

        $css = $theme->get_css_content_debug('scss', null, null);

        $this->assertDebuggingNotCalled();
        $this->assertStringContainsString('--lectern-', $css);
        $this->assertStringContainsString('.btn', $css);
        $this->assertStringNotContainsString('lectern: start', $css);
    }

    public function test_settings_reach_the_styles(): void {
        $this->resetAfterTest();
        local\files::forget();
        require_once(__DIR__ . '/fixtures.php');
        fixtures::publish('fontbody', 'mine.woff2', fixtures::font());
        $theme = \theme_config::load('lectern');
        settings::with_draft(['brandcolour' => '#7a1fa2', 'scssafter' => '.mine { margin: 7px; }'], 0)->lend_to($theme);
        $css = $theme->get_css_content();
        $this->assertMatchesRegularExpression('/--lectern-brand:\s*#7a1fa2/', $css);
        $this->assertMatchesRegularExpression('/\.mine\s*\{\s*margin:\s*7px/', $css);
        $face = '~@font-face\s*\{[^}]*"Lectern body"[^}]*/theme_lectern/fontbody/[^}]*mine\.woff2~';
        $this->assertMatchesRegularExpression($face, $css);
        $this->assertMatchesRegularExpression('/--lectern-font-body:\s*"?Lectern body/', $css);
    }
}
