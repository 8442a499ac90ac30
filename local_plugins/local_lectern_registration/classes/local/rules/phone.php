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
 * Telephone numbers as people write them, and as they are stored; amd/src/phone.ts does the same.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phone {
    /** @var string Any country, by its code. */
    public const ANY = 'any';
    /** @var string As ANY; numbers without a code are of the person's own country. */
    public const COUNTRY = 'country';

    /** @var string What people write between digits; marks of direction come along when numbers are copied. */
    private const BETWEEN = '/[\x09-\x0D\x20\x85\xA0\x{1680}\x{2000}-\x{200F}\x{2028}-\x{202F}\x{205F}-\x{2069}\x{3000}\x{FEFF}'
        . '\x{2D}\x{2010}-\x{2015}\x{2212}.\/()]/u';

    /** @var int[] Where digits of other scripts begin: Arabic, Persian, full width. */
    private const ZEROS = [0x660, 0x6F0, 0xFF10];

    /**
     * A number as it is stored: + and digits alone.
     *
     * @param string $value As it was written.
     * @param string $rule ANY, COUNTRY or the countries that are allowed; empty is as ANY.
     * @param string $country The person's own country; empty where it is not known.
     * @return string|null Null where there is no such number, or it is not allowed.
     */
    public static function normalise(string $value, string $rule, string $country): ?string {
        $digits = self::digits($value);
        if ($digits === null) {
            return null;
        }
        $allowed = self::countries($rule);
        if ($digits[0] === '+') {
            $code = numbering::code_in(substr($digits, 1));
            $national = substr($digits, 1 + strlen($code));
            // Many write a nought in parentheses after the code, that is for calls within the country.
            $candidates = $code === '' ? []
                : [$national, ...numbering::without_prefixes($national, numbering::main_country($code))];
        } else {
            $home = self::home($rule, $country);
            $code = numbering::code_of($home);
            $candidates = $code === '' ? [] : [...numbering::without_prefixes($digits, $home), $digits];
        }
        foreach ($candidates as $candidate) {
            $owners = numbering::owners($code, $candidate);
            if ($owners) {
                return !$allowed || array_intersect($owners, $allowed) ? "+{$code}{$candidate}" : null;
            }
        }
        return null;
    }

    /**
     * Why a number is not accepted.
     *
     * @param string $value As it was written.
     * @param string $rule
     * @param string $country
     * @return problem
     */
    public static function problem(string $value, string $rule, string $country): problem {
        $digits = self::digits($value);
        $codes = array_values(array_unique(array_map([numbering::class, 'code_of'], self::countries($rule))));
        if ($digits === null) {
            return new problem('phone');
        }
        if ($digits[0] === '+') {
            return $codes && !in_array(numbering::code_in(substr($digits, 1)), $codes, true)
                ? new problem('phonecountry', ['codes' => '+' . implode(', +', $codes)]) : new problem('phone');
        }
        return new problem(self::home($rule, $country) === '' ? 'phonecode' : 'phone');
    }

    /**
     * The countries that a rule names.
     *
     * @param string $rule
     * @return string[] Those that are known; none where it allows any.
     */
    public static function countries(string $rule): array {
        $countries = array_map(fn(string $one): string => strtoupper(trim($one)), explode(',', $rule));
        return array_values(array_unique(array_filter($countries, fn(string $one): bool => numbering::code_of($one) !== '')));
    }

    /**
     * The country of numbers without a code.
     *
     * @param string $rule
     * @param string $country The person's own.
     * @return string Empty where there is none.
     */
    private static function home(string $rule, string $country): string {
        if ($rule === self::COUNTRY) {
            return numbering::code_of($country) === '' ? '' : $country;
        }
        $countries = self::countries($rule);
        return in_array($country, $countries, true) ? $country : $countries[0] ?? '';
    }

    /**
     * Digits alone, after a + where there was one or 00.
     *
     * @param string $value
     * @return string|null Null where it holds anything else.
     */
    private static function digits(string $value): ?string {
        if (!characters::valid($value) || characters::length($value) > 100) {
            return null;
        }
        $digits = ['＋' => '+'];
        foreach (self::ZEROS as $zero) {
            for ($digit = 0; $digit < 10; $digit++) {
                $digits[mb_chr($zero + $digit, 'UTF-8')] = (string) $digit;
            }
        }
        $value = strtr(preg_replace(self::BETWEEN, '', $value), $digits);
        if (str_starts_with($value, '00')) {
            $value = '+' . substr($value, 2);
        }
        return preg_match('/^\+?[0-9]+$/D', $value) ? $value : null;
    }
}
