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

namespace local_lectern_registration\local\rules;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/vectors.php');

/**
 * Patterns: what they match, what is wrong with them, how long what they match is.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\rules\pattern
 * @covers     \local_lectern_registration\local\rules\pattern_node
 * @covers     \local_lectern_registration\local\rules\pattern_parser
 * @covers     \local_lectern_registration\local\rules\pattern_error
 */
final class pattern_test extends \advanced_testcase {
    public function test_vectors(): void {
        foreach (vectors::read('validation')['patterns'] as ['pattern' => $text, 'matches' => $matches, 'fails' => $fails]) {
            $pattern = pattern::compile($text);
            foreach ($matches as $value) {
                $this->assertTrue($pattern->matches(vectors::text($value)), $text . ' ' . json_encode($value));
            }
            foreach ($fails as $value) {
                $this->assertFalse($pattern->matches(vectors::text($value)), $text . ' ' . json_encode($value));
            }
        }
    }

    public function test_what_is_wrong_is_told_with_its_place(): void {
        foreach (vectors::read('validation')['errors'] as ['pattern' => $text, 'reason' => $reason, 'position' => $position]) {
            $error = null;
            try {
                pattern::compile(vectors::text($text));
            } catch (pattern_error $error) {
                $this->assertSame([$reason, $position], [$error->reason, $error->position], json_encode($text));
                $this->assertStringNotContainsString('[[', $error->getMessage());
                if (!in_array($reason, ['encoding'], true)) {
                    $this->assertStringContainsString((string) $position, $error->getMessage());
                }
            }
            $this->assertNotNull($error, json_encode($text));
        }
    }

    public function test_bytes_that_are_no_text(): void {
        $this->assertFalse(pattern::compile('.*')->matches("a\xff"));
        $this->expectException(pattern_error::class);
        pattern::compile("a\xff");
    }

    /**
     * Shortest and longest.
     *
     * @return array[]
     */
    public static function lengths(): array {
        return [
            ['', 0, 0], ['abc', 3, 3], ['a?b', 1, 2], ['a*', 0, null], ['a+b{2,3}', 3, null], ['a{2,4}|b', 1, 4], ['(a|bc){2}', 2, 4],
            ['[^\s\S]', null, null], ['a[^\s\S]b', null, null], ['a|[^\s\S]', 1, 1], ['[^\s\S]*', 0, 0], ['[^\s\S]?a', 1, 1],
            ['[^\s\S]{2}', null, null], ['(a*)*', 0, null], ['(a?){3}', 0, 3], ['a{0}', 0, 0], ['<b>', null, null], ['a*<?', 0, null],
            ['[\n]', 1, 1], ['()+', 0, 0],
        ];
    }

    /**
     * What no answer can be, such as <, does not count.
     *
     * @dataProvider lengths
     * @param string $text
     * @param int|null $shortest
     * @param int|null $longest
     */
    public function test_lengths(string $text, ?int $shortest, ?int $longest): void {
        $pattern = pattern::compile($text);
        $this->assertSame([$shortest, $longest], [$pattern->shortest(), $pattern->longest()]);
    }

    public function test_lengths_with_gaps(): void {
        $pattern = pattern::compile('(a{4}|b{9})');
        $this->assertTrue($pattern->matches_within(1, 4));
        $this->assertTrue($pattern->matches_within(5, 9));
        $this->assertFalse($pattern->matches_within(5, 8));
        $this->assertFalse($pattern->matches_within(10, 100));
        $this->assertTrue(pattern::compile('(aaa)*')->matches_within(254, 255));
        $this->assertFalse(pattern::compile('(aaa)*')->matches_within(253, 254));
        $this->assertFalse(pattern::compile('a<*|<')->matches_within(2, 9));
    }

    public function test_the_largest_patterns_come_to_an_end(): void {
        // By trying one way after the other, these would not.
        $this->assertFalse(pattern::compile('(.{0,90}){11}x')->matches(str_repeat('a', 255)));
        $this->assertFalse(pattern::compile('((((a?)*)*)*)*b')->matches(str_repeat('a', 10000)));
    }
}
