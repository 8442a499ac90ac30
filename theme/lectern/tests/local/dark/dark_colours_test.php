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

namespace theme_lectern\local\dark;

/**
 * Tests of a whole stylesheet that follows the colour scheme; what the tool makes of the same files is equal.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\dark\dark_colours
 */
final class dark_colours_test extends \basic_testcase {
    /**
     * The stylesheets of the fixtures.
     *
     * @return array[]
     */
    public static function stylesheets(): array {
        return [
            'as plugins write it' => ['plugin'],
            'Bootstrap 4' => ['bootstrap-4'],
            'Bootstrap 5' => ['bootstrap-5'],
            'pictures in it' => ['pictures'],
            'broken' => ['broken'],
        ];
    }

    /**
     * Colours are replaced, and nothing else.
     *
     * @dataProvider stylesheets
     * @param string $name
     */
    public function test_a_stylesheet_becomes_what_is_expected(string $name): void {
        $this->assertSame(
            $this->fixture("{$name}.expected"),
            dark_colours::follow($this->fixture('tokens') . $this->fixture($name)),
        );
    }

    public function test_css_without_tokens_is_left_alone(): void {
        $this->assertSame('.a { color: #333; }', dark_colours::follow('.a { color: #333; }'));
    }

    public function test_a_part_that_is_served_alone_falls_back_on_the_light(): void {
        $scss = "\$lectern-paper: #fff !default;\n\$lectern-dark-paper: #191918 !default;\n";
        $css = dark_colours::follow('.a { background: #fff; }', $scss);

        $this->assertSame('.a { background: var(--lectern-paper,#fff); }', $css);
    }

    public function test_the_theme_has_moodle_call_it_and_brings_its_tokens(): void {
        $theme = \theme_config::load('lectern');

        $css = $theme->post_process('.a { background: #fff; color: #333; }');

        $this->assertStringContainsString('.a { background: var(--lectern-paper,#fff); color: var(--ld-t333); }', $css);
        $this->assertStringContainsString('[data-bs-theme="dark"]{--ld-t333:', $css);
    }

    public function test_the_outcome_survives_the_flip_for_languages_from_right_to_left(): void {
        $theme = \theme_config::load('lectern');
        $theme->set_rtl_mode(true);

        $css = $theme->post_process($this->fixture('tokens') . '.a { margin-left: 1px; border-left: 1px solid #ddd; }');

        $this->assertMatchesRegularExpression('~border-right:\s*1px solid var\(--ld-bddd\)~', $css);
        $dark = '\s*\{\s*\[data-bs-theme="dark"\]\s*\{\s*';
        $this->assertMatchesRegularExpression("~@media not print{$dark}--ld-bddd:\\s*#[0-9a-f]+~", $css);
        $this->assertMatchesRegularExpression("~@media print{$dark}--lectern-paper:\\s*#fff~", $css);
    }

    /**
     * A file of the fixtures.
     *
     * @param string $name
     * @return string
     */
    private function fixture(string $name): string {
        return file_get_contents(__DIR__ . "/../../fixtures/dark/{$name}.css.txt");
    }
}
