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
 * Answers: the same vectors as the browser's, and that Moodle keeps what is accepted as it is.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\rules\check
 * @covers     \local_lectern_registration\local\rules\characters
 * @covers     \local_lectern_registration\local\rules\email
 * @covers     \local_lectern_registration\local\rules\password
 * @covers     \local_lectern_registration\local\rules\problem
 * @covers     \local_lectern_registration\local\rules\spec
 */
final class check_test extends \advanced_testcase {
    /** @var array What core keeps answers of a kind in. */
    private const FIELDS = [
        'text' => ['city', 'institution', 'department', 'address', 'phone1', 'idnumber', 'imagealt'],
        'textarea' => ['description'],
        'name' => ['firstname', 'lastname', 'middlename', 'alternatename', 'firstnamephonetic', 'lastnamephonetic'],
        'email' => ['email'],
        'username' => ['username'],
        'phone' => ['phone1', 'phone2'],
    ];

    public function test_vectors(): void {
        foreach (vectors::read('validation')['checks'] as $vector) {
            $rules = rules::from_array($vector['rules'] ?? []);
            $mandatory = $vector['mandatory'] ?? true;
            $around = $vector['around'] ?? [];
            $value = vectors::text($vector['value']);
            $label = json_encode($vector, JSON_UNESCAPED_UNICODE);

            $problem = check::value($vector['kind'], $rules, $value, $mandatory, $around);
            $this->assertSame([$vector['code'], $vector['params'] ?? []], [$problem?->code, $problem->params ?? []], $label);
            $stored = check::clean($vector['kind'], $rules, $value, $around);
            if (isset($vector['stored']) || $problem === null) {
                $this->assertSame($vector['stored'] ?? $value, $stored, $label);
            }
            $spec = spec::for_browser($vector['kind'], $rules, $mandatory, $around);
            $this->assertSame($vector['spec'], json_decode(json_encode($spec), true), $label);
            if ($problem === null) {
                $this->assertNull(check::value($vector['kind'], $rules, $stored, $mandatory, $around), $label);
                $this->assertSame($stored, check::clean($vector['kind'], $rules, $stored, $around), $label);
            } else {
                $this->assertDoesNotMatchRegularExpression('/[<>]|\[\[|\{\$a/', $problem->message(), $label);
            }
        }
    }

    public function test_core_keeps_what_is_accepted(): void {
        global $CFG;
        $this->resetAfterTest();
        mt_srand(7);
        foreach ([false, true] as $extended) {
            $CFG->extendedusernamechars = $extended;
            foreach (self::FIELDS as $kind => $fields) {
                for ($time = 0; $time < 600; $time++) {
                    $this->assert_kept($kind, $fields, self::random($kind), ['extended' => $extended]);
                }
                foreach (vectors::read('validation')['checks'] as $vector) {
                    $this->assert_kept($kind, $fields, vectors::text($vector['value']), ['extended' => $extended]);
                }
            }
        }
    }

    public function test_every_character_that_is_accepted_is_kept(): void {
        foreach ([[0, 0xD7FF], [0xE000, 0x10FFFF]] as [$from, $to]) {
            for ($start = $from; $start <= $to; $start += 1024) {
                $value = '';
                for ($point = $start; $point <= min($to, $start + 1023); $point++) {
                    $char = mb_chr($point, 'UTF-8');
                    $value .= check::value('text', new rules(), "a{$char}a", true) === null ? $char : '';
                }
                $this->assertSame($value, fix_utf8($value));
                $this->assertSame($value, clean_param($value, PARAM_NOTAGS));
                $this->assertSame($value, clean_param($value, PARAM_TEXT));
            }
        }
    }

    public function test_core_takes_the_passwords_that_are_accepted(): void {
        global $CFG;
        $this->resetAfterTest();
        $CFG->passwordpolicy = 1;
        $CFG->minpasswordlength = 6;
        $CFG->minpassworddigits = $CFG->minpasswordlower = $CFG->minpasswordupper = $CFG->minpasswordnonalphanum = 1;
        $CFG->maxconsecutiveidentchars = 2;
        $policy = ['minlength' => 6, 'digits' => 1, 'lower' => 1, 'upper' => 1, 'nonalphanum' => 1, 'consecutive' => 2];
        mt_srand(8);
        $taken = 0;
        for ($time = 0; $time < 3000; $time++) {
            $value = self::random('password');
            $ours = check::value('password', new rules(), $value, true, ['policy' => $policy]);
            $errors = '';
            $theirs = check_password_policy($value, $errors);
            if ($ours === null) {
                $this->assertTrue($theirs, $value);
                $taken++;
            } else if ($ours->code !== 'required' && characters::settled($value) === $value) {
                $this->assertFalse($theirs, $value);
            }
        }
        $this->assertGreaterThan(100, $taken);
    }

    public function test_bytes_that_are_no_text_are_refused(): void {
        foreach (['text', 'name', 'email', 'username', 'phone', 'password', 'menu', 'checkbox'] as $kind) {
            $this->assertSame('control', check::value($kind, new rules(), "a\xc3", true)->code);
            $this->assertSame("a\xc3", check::clean($kind === 'checkbox' ? 'text' : $kind, new rules(), "a\xc3"));
        }
    }

    public function test_keys_of_a_list_may_be_numbers(): void {
        $this->assertNull(check::value('timezone', new rules(), '99', true, ['options' => array_keys(['99' => 'Server', 'UTC' => 'UTC'])]));
    }

    /**
     * Core keeps a value, if it is accepted.
     *
     * @param string $kind
     * @param string[] $fields
     * @param string $value
     * @param array $around
     */
    private function assert_kept(string $kind, array $fields, string $value, array $around): void {
        if (check::value($kind, new rules(), $value, true, $around) !== null) {
            return;
        }
        $stored = check::clean($kind, new rules(), $value, $around);
        foreach ($fields as $field) {
            $this->assertSame($stored, \core_user::clean_field($stored, $field), "{$kind} {$field}");
        }
        if ($kind === 'email') {
            $this->assertTrue(validate_email($stored), $stored);
        }
        if ($kind === 'username') {
            $this->assertSame($stored, \core_text::strtolower($stored));
        }
    }

    /**
     * Something that somebody might write, and something that nobody would.
     *
     * @param string $kind
     * @return string
     */
    private static function random(string $kind): string {
        $pieces = match ($kind) {
            'email' => ['a', 'B', '9', '.', '-', '--', '@', '_', '+', 'xn--', "'", 'ex', '.org', '.co', ' ', 'ö', '..', '@b.', '"', '@x.de'],
            'password' => ['a', 'b', 'B', 'É', 'ß', '1', '٣', '-', ' ', '字', '😀', 'aaa', "\u{10D50}", "\u{1E4F0}", 'Ab-1', 'ab', '<'],
            default => ['a', 'Z', '0', ' ', "\t", "\n", '.', '-', '@', '_', 'Ä', 'ß', 'İ', 'Σ', 'ς', '李', 'ש', '😀', "\u{200D}", "\u{A0}", '&',
                '&lt;', '"', "'", '\\', '<', '>', "\u{FEFF}", "\u{FFFD}", "\u{7F}", "\u{1E9E}", "\u{A7DA}", mb_chr(mt_rand(0xE000, 0x10FFFF))],
        };
        $value = '';
        for ($length = mt_rand(1, 12); $length > 0; $length--) {
            $value .= $pieces[mt_rand(0, count($pieces) - 1)];
        }
        return $value;
    }
}
