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
 * Tests of what a page waits for.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\first_scripts
 */
final class first_scripts_test extends \advanced_testcase {
    /**
     * Each form that the address of core's scripts has.
     *
     * @param int $cached
     * @param int $slashes
     * @dataProvider forms
     */
    public function test_no_page_waits_for_polyfills_and_every_page_for_all_else(int $cached, int $slashes): void {
        global $CFG, $PAGE;
        $this->resetAfterTest();
        $CFG->cachejs = $cached;
        $CFG->slasharguments = $slashes;
        $CFG->jsrev = 7;
        $output = $PAGE->get_renderer('core');
        $PAGE->requires->get_head_code($PAGE, $output);
        $core = $PAGE->requires->get_top_of_body_code($output);
        $html = first_scripts::without_waiting($core);
        preg_match('~<script src="([^"]*polyfill\.js)"></script>~', $core, $script);
        [$tag, $url] = $script;
        [$before, $after] = explode($tag, $core);
        $this->assertStringStartsWith($before, $html);
        $this->assertStringEndsWith($after, $html);
        $instead = substr($html, strlen($before), -strlen($after));
        $this->assertStringNotContainsString('src="', $instead);
        $instead = stripslashes(str_replace('\\u0026', '&', $instead));
        $this->assertStringContainsString('"' . html_entity_decode($url) . '"', $instead);
    }

    /**
     * Settings that change addresses.
     *
     * @return int[][]
     */
    public static function forms(): array {
        return ['as in production' => [1, 1], 'while developing' => [0, 1], 'without slash arguments' => [1, 0]];
    }
}
