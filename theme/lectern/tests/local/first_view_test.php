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
 * Tests of the first page that a browser shows.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\first_view
 * @covers     \theme_lectern\local\cookie
 */
final class first_view_test extends \advanced_testcase {
    public function test_the_browser_keeps_for_which_revision_of_which_site_it_has_the_fonts(): void {
        global $CFG;
        $this->resetAfterTest();
        $CFG->wwwroot = 'https://academy.example/moodle';
        $script = first_view::head_script(\theme_config::load('lectern'));
        $this->assertStringContainsString("k='theme_lectern_fonts=" . theme_get_revision() . "'", $script);
        $this->assertStringContainsString("k+'; path=/moodle/; max-age=31536000; samesite=lax; secure'", $script);
    }

    public function test_fonts_that_the_browser_has_are_preloaded_but_for_those_that_an_uploaded_one_replaces(): void {
        $this->resetAfterTest();
        $script = first_view::head_script(\theme_config::load('lectern'));
        $this->assertMatchesRegularExpression('~\["/[^"]*figtree-latin-wght[^"]*","/[^"]*fraunces-latin-wght[^"]*"\]~', $script);

        set_config('fontbody', '/own.woff2', 'theme_lectern');
        $script = first_view::head_script(\theme_config::load('lectern'));
        $this->assertStringNotContainsString('figtree', $script);
        $this->assertStringContainsString('fraunces-latin-wght', $script);
    }

    public function test_a_path_cannot_end_the_cookie_or_the_script(): void {
        global $CFG;
        $this->resetAfterTest();
        $CFG->wwwroot = "http://academy.example/it's;x</script>";
        $this->assertStringContainsString('; path=/itsx/script/; max', cookie::attributes());
    }
}
