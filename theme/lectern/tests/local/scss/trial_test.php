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

use theme_lectern\local\settings;

/**
 * Tests of SCSS that is compiled before it is saved.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\scss\trial
 * @covers     \theme_lectern\local\scss\compiler
 * @covers     \theme_lectern\local\scss\failure
 * @covers     \theme_lectern\local\fields\scss
 */
final class trial_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * An error names the line that the administrator wrote, and shows it.
     *
     * @dataProvider broken
     * @param string $text
     * @param string $words
     */
    public function test_an_error_is_told_with_its_line(string $text, string $words): void {
        $problem = trial::problem('scssafter', $text, settings::published()->values());
        $this->assertStringContainsString($words, $problem);
        $this->assertStringNotContainsString('/', $problem === '' ? '' : preg_replace('/The line reads.*/', '', $problem));
    }

    /**
     * Broken texts.
     *
     * @return string[][]
     */
    public static function broken(): array {
        return [
            'unknown variable' => [
                "\n\na { color: \$nope; }", 'Line 3: Undefined variable $nope. The line reads: a { color: $nope; }',
            ],
            'unknown mixin' => ["a {\n    @include nope;\n}", 'Line 2: Undefined mixin nope'],
            'not closed' => ["a {\n    color: red;\n", 'unclosed block'],
            'closed twice' => ["a { color: red; }\n}\nb { color: blue; }", 'unexpected }'],
            'not for this compiler' => ["// comment\na { width: math.div(1, 2) }", 'Line 2'],
            'own error' => ["\n@error 'stop';", 'Line 2: ERROR: "stop"'],
        ];
    }

    /**
     * No file is read in, and no word of one is told.
     *
     * @dataProvider imports
     * @param string $text
     * @param int $line
     */
    public function test_files_are_not_read_in(string $text, int $line): void {
        $problem = trial::problem('scssafter', $text, settings::published()->values());
        $this->assertStringStartsWith("Line {$line}: @", $problem);
        $this->assertStringContainsString('is not possible here', $problem);
        $this->assertStringNotContainsString('dbpass', $problem);
    }

    /**
     * Ways to read files in.
     *
     * @return array[]
     */
    public static function imports(): array {
        return [
            ["\n@import '../../../config';", 2],
            ['@import "../../../config.php";', 1],
            ["/* a\n */ @IMPORT url(https://elsewhere.example.org/x.css);", 2],
            ["a { b: c }\n// @import 'x';\n@use 'sass:math';", 3],
            ["@scssphp-import-once '/etc/passwd';", 1],
            ["@forward 'x';", 1],
        ];
    }

    public function test_what_compiles_is_taken(): void {
        $text = "// A comment with @import.\n.a { color: \$lectern-brand; @include media-breakpoint-up(md) { margin: 0; } }\n"
            . ".b { background: url(https://example.org/x.png); }";
        $this->assertSame('', trial::problem('scssafter', $text, settings::published()->values()));
    }

    public function test_the_text_before_may_serve_the_text_after(): void {
        $values = ['scssbefore' => '$mine: 4px;', 'scssafter' => '.a { margin: $mine; }'] + settings::published()->values();
        $this->assertSame('', trial::problem('scssbefore', $values['scssbefore'], $values));
        $this->assertSame('', trial::problem('scssafter', $values['scssafter'], $values));
    }

    public function test_a_good_text_is_taken_though_the_other_is_broken(): void {
        $values = ['scssbefore' => '$mine: 4px;', 'scssafter' => '.a { margin: $nope; }'] + settings::published()->values();
        $this->assertSame('', trial::problem('scssbefore', $values['scssbefore'], $values));
        $this->assertStringStartsWith('Line 1: Undefined', trial::problem('scssafter', $values['scssafter'], $values));
    }

    public function test_a_variable_that_breaks_boost_is_told_with_the_place_there(): void {
        $problem = trial::problem('scssbefore', '$theme-colors: 3;', settings::published()->values());
        $this->assertStringContainsString('no longer compiles', $problem);
        $this->assertMatchesRegularExpression('~line \d+ of theme/boost/scss/~', $problem);
        $this->assertStringNotContainsString(realpath(dirname(__DIR__, 5)), $problem);
    }

    public function test_texts_that_are_saved_together_are_compiled_once(): void {
        $values = ['scssbefore' => '$once: 5px;', 'scssafter' => '.once { margin: $once; }'] + settings::published()->values();
        $results = new \ReflectionProperty(trial::class, 'results');
        $before = count($results->getValue());
        trial::problem('scssbefore', $values['scssbefore'], $values);
        set_config('scssbefore', $values['scssbefore'], 'theme_lectern');
        trial::problem('scssafter', $values['scssafter'], $values);
        $this->assertCount($before + 1, $results->getValue());
    }
}
