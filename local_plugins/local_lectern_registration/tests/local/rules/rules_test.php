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

/**
 * What administrators set: how it is kept, and what is wrong with it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\rules\rules
 * @covers     \local_lectern_registration\local\rules\rule_problems
 * @covers     \local_lectern_registration\local\rules\spec
 */
final class rules_test extends \advanced_testcase {
    public function test_only_what_is_set_is_kept(): void {
        $this->assertSame([], (new rules())->to_array());
        $this->assertSame([], rules::from_array([])->to_array());
        $all = [
            'minlength' => 2, 'maxlength' => 20, 'pattern' => '0', 'patternhelp' => 'A nought.', 'values' => ['0', 'a'],
            'domains' => ['example.org'], 'refuseddomains' => ['*.example.com'], 'phone' => 'DE,AT',
        ];
        $this->assertSame($all, rules::from_array($all)->to_array());
        $this->assertSame($all, rules::from_array(json_decode(json_encode($all), true))->to_array());
    }

    public function test_what_is_of_another_kind_is_as_if_it_was_never_set(): void {
        $rules = rules::from_array([
            'minlength' => '-3', 'maxlength' => [1], 'pattern' => ['a'], 'patternhelp' => '<b>Two</b>', 'values' => 'one',
            'domains' => [' Example.ORG ', ['x'], ''], 'phone' => ' de, at ', 'unknown' => 1,
        ]);
        $this->assertSame(['patternhelp' => 'bTwo/b', 'values' => ['one'], 'domains' => ['example.org'], 'phone' => 'DE,AT'], $rules->to_array());
    }

    /**
     * Rules with something wrong.
     *
     * @return array[]
     */
    public static function wrong(): array {
        return [
            'nothing' => [['minlength' => 2, 'maxlength' => 255, 'pattern' => '\w+', 'values' => ['ab']], 'text', 255, []],
            'lengths' => [['minlength' => 9, 'maxlength' => 5], 'text', 255, ['rule_lengths' => ['min' => 9, 'max' => 5]]],
            'column' => [['maxlength' => 300], 'text', 255, ['rule_column' => ['max' => 300, 'column' => 255]]],
            'no column' => [['maxlength' => 300], 'text', 0, []],
            'least above the column' => [['minlength' => 21], 'phone', 20, ['rule_lengths' => ['min' => 21, 'max' => 20]]],
            'email' => [['maxlength' => 101], 'email', 255, ['rule_column' => ['max' => 101, 'column' => 100]]],
            'pattern' => [['pattern' => 'a(b'], 'text', 255, ['pattern_unclosed' => ['position' => 2]]],
            'never' => [['pattern' => '[^\s\S]'], 'text', 255, ['rule_never' => []]],
            'nothing but nothing' => [['pattern' => '()'], 'text', 255, ['rule_never' => []]],
            'too long' => [['pattern' => 'a{30}'], 'text', 20, ['rule_neverlength' => ['min' => 1, 'max' => 20]]],
            'gap' => [['pattern' => 'a{2}|a{9}', 'minlength' => 3, 'maxlength' => 8], 'text', 0, ['rule_neverlength' => ['min' => 3, 'max' => 8]]],
            'value' => [['values' => ['ab', 'a<'], 'pattern' => 'a.'], 'text', 0, ['rule_value' => ['value' => 'a&lt;']]],
            'domain' => [['domains' => ['a b', '*.example.org'], 'refuseddomains' => ['<i>']], 'email', 0,
                ['rule_domain' => [['domain' => 'a b'], ['domain' => '&lt;i&gt;']]]],
            'both' => [['domains' => ['.example.org'], 'refuseddomains' => ['*.example.org']], 'email', 0,
                ['rule_domainrefused' => ['domain' => '*.example.org']]],
            'country' => [['phone' => 'DE,XX'], 'phone', 20, ['rule_country' => ['country' => 'XX']]],
            'any' => [['phone' => 'any'], 'phone', 20, []],
        ];
    }

    /**
     * Administrators are told before people are.
     *
     * @dataProvider wrong
     * @param array $rules
     * @param string $kind
     * @param int $column
     * @param array $expected Strings and what fills them.
     */
    public function test_problems(array $rules, string $kind, int $column, array $expected): void {
        $messages = [];
        foreach ($expected as $key => $params) {
            foreach (array_is_list($params) && $params ? $params : [$params] as $one) {
                $messages[] = get_string("problem:{$key}", 'local_lectern_registration', $one);
            }
        }
        $this->assertSame($messages, rules::from_array($rules)->problems($kind, $column));
    }

    public function test_what_cannot_be_met_is_not_asked_of_people(): void {
        $rules = rules::from_array([
            'pattern' => '(', 'minlength' => 9, 'maxlength' => 5, 'values' => ['<'], 'domains' => ['_'], 'phone' => 'XX',
        ]);
        $this->assertSame(['kind' => 'text', 'mandatory' => true, 'max' => 5], spec::for_browser('text', $rules, true, []));
        $this->assertSame(['kind' => 'email', 'mandatory' => true, 'max' => 5], spec::for_browser('email', $rules, true, []));
        $this->assertSame(phone::ANY, spec::for_browser('phone', $rules, true, [])['phone']);
    }
}
