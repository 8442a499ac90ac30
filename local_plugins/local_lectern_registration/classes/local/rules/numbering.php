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
 * The telephone numbers that there are, by country.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class numbering {
    /** @var array|null What was read. */
    private static ?array $data = null;

    /** @var pattern[] Patterns that were read. */
    private static array $patterns = [];

    /**
     * The data.
     *
     * @return array
     */
    private static function data(): array {
        return self::$data ??= json_decode(
            file_get_contents(__DIR__ . '/../../../thirdparty/libphonenumber/metadata.json'),
            true,
            8,
            JSON_THROW_ON_ERROR,
        );
    }

    /**
     * The calling code of a country.
     *
     * @param string $country ISO code, in capitals.
     * @return string Empty where it is not known.
     */
    public static function code_of(string $country): string {
        return preg_match('/^[A-Z]{2}$/D', $country) ? self::data()['countries'][$country]['code'] ?? '' : '';
    }

    /**
     * The calling code that some digits begin with.
     *
     * @param string $digits
     * @return string Empty where there is none.
     */
    public static function code_in(string $digits): string {
        foreach ([1, 2, 3] as $length) {
            $code = substr($digits, 0, $length);
            if (isset(self::data()['codes'][$code])) {
                return $code;
            }
        }
        return '';
    }

    /**
     * What a number within a country may be without what is dialled before it.
     *
     * @param string $digits
     * @param string $country
     * @return string[] As it is, if it begins with nothing of the kind.
     */
    public static function without_prefixes(string $digits, string $country): array {
        $found = [];
        foreach (self::data()['countries'][$country]['prefixes'] ?? [] as $prefix) {
            if (str_starts_with($digits, $prefix)) {
                $found[] = substr($digits, strlen($prefix));
            }
        }
        return $found;
    }

    /**
     * The main country of a calling code.
     *
     * @param string $code
     * @return string
     */
    public static function main_country(string $code): string {
        return self::data()['codes'][$code][0];
    }

    /**
     * Whose number it can be.
     *
     * @param string $code Calling code.
     * @param string $digits The number within the country.
     * @return string[] Countries; none where there is no such number.
     */
    public static function owners(string $code, string $digits): array {
        $owners = array_values(array_filter(self::data()['codes'][$code], fn(string $country): bool => self::fits($country, $digits)));
        // What begins with digits that one of the smaller countries has for itself is of that country alone.
        $own = array_filter($owners, fn(string $country): bool =>
            $country !== self::main_country($code) && self::begins($country, $digits));
        return array_values($own ?: $owners);
    }

    /**
     * Whether a country can have such a number.
     *
     * @param string $country
     * @param string $digits
     * @return bool
     */
    private static function fits(string $country, string $digits): bool {
        $plan = self::data()['countries'][$country];
        return in_array(strlen($digits), $plan['lengths'], true) && self::pattern($plan['pattern'])->matches($digits);
    }

    /**
     * Whether a number begins with digits that a country has for itself.
     *
     * @param string $country
     * @param string $digits
     * @return bool
     */
    private static function begins(string $country, string $digits): bool {
        $leading = self::data()['countries'][$country]['leading'] ?? null;
        return $leading !== null && self::pattern("(?:{$leading})\\d*")->matches($digits);
    }

    /**
     * A pattern of the data.
     *
     * @param string $text
     * @return pattern
     */
    private static function pattern(string $text): pattern {
        return self::$patterns[$text] ??= pattern::compile($text);
    }
}
