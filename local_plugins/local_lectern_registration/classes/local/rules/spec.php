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
 * What is checked of one field, all told: the rules of the administrator, the column and the kind of field in one. Both checks
 * take it, the server's and the browser's. What cannot be met is left out, so that nobody is locked out by a mistake in a setting.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class spec {
    /** @var string[] Kinds that are chosen from a list. */
    public const CHOICES = ['country', 'lang', 'timezone', 'menu'];

    /** @var int Characters of anything that no column and no rule ends, so that a check is always quick. */
    public const LENGTH = 10000;

    /** @var array Whether patterns that were read can be met. */
    private static array $usable = [];

    /**
     * As the browser gets it.
     *
     * @param string $kind
     * @param rules $rules
     * @param bool $mandatory
     * @param array $around May hold columnlength, country, policy, extended, sitedomains and siterefused.
     * @return array Fit for JSON; what is not there is not asked for.
     */
    public static function for_browser(string $kind, rules $rules, bool $mandatory, array $around): array {
        $spec = ['kind' => $kind, 'mandatory' => $mandatory];
        if ($kind === 'checkbox') {
            return $spec;
        }
        if (in_array($kind, self::CHOICES, true)) {
            return $spec + self::set(['values' => $rules->values]);
        }
        if ($kind === 'password') {
            return $spec + ['max' => MAX_PASSWORD_CHARACTERS, 'policy' => (object) array_filter(array_map('intval', $around['policy'] ?? []))];
        }
        $max = self::max($kind, $rules, $around);
        return $spec + self::set([
            'max' => $max,
            'min' => $rules->minlength <= $max ? $rules->minlength : 0,
            'pattern' => self::usable($rules->pattern) ? $rules->pattern : '',
            'help' => $rules->patternhelp,
            'values' => self::values($kind, $rules),
            ...match ($kind) {
                'email' => self::domains($rules, $around),
                'username' => ['extended' => !empty($around['extended'])],
                'phone' => ['phone' => self::phone($rules->phone), 'country' => $around['country'] ?? ''],
                default => [],
            },
        ]);
    }

    /**
     * What is set of something.
     *
     * @param array $all
     * @return array Without what is empty, as 0 is where a number stands, but not where a text does.
     */
    public static function set(array $all): array {
        return array_filter($all, fn(mixed $one): bool => !in_array($one, ['', 0, false, []], true));
    }

    /**
     * How long a value may be.
     *
     * @param string $kind
     * @param rules $rules
     * @param array $around
     * @return int
     */
    public static function max(string $kind, rules $rules, array $around): int {
        return min(array_filter([
            $rules->maxlength,
            $around['columnlength'] ?? 0,
            match ($kind) {
                'email' => email::LENGTH,
                'username' => 100,
                default => self::LENGTH,
            },
        ]));
    }

    /**
     * The rule for a telephone number with what is known alone.
     *
     * @param string $rule
     * @return string
     */
    private static function phone(string $rule): string {
        $named = !in_array($rule, ['', phone::ANY, phone::COUNTRY], true);
        return $named ? (implode(',', phone::countries($rule)) ?: phone::ANY) : $rule;
    }

    /**
     * Whether a pattern can be read and met.
     *
     * @param string $text
     * @return bool
     */
    private static function usable(string $text): bool {
        if (!isset(self::$usable[$text])) {
            try {
                self::$usable[$text] = $text !== '' && pattern::compile($text)->shortest() !== null;
            } catch (pattern_error) {
                self::$usable[$text] = false;
            }
        }
        return self::$usable[$text];
    }

    /**
     * The values that are allowed, as they would be stored.
     *
     * @param string $kind
     * @param rules $rules
     * @return string[]
     */
    private static function values(string $kind, rules $rules): array {
        $values = array_map(fn(string $one): string => check::clean($kind, $rules, $one), $rules->values);
        return array_values(array_filter($values, fn(string $one): bool => $one !== '' && !characters::forbidden($one, true)));
    }

    /**
     * The domains that are allowed and refused, by the rules and by the site.
     *
     * @param rules $rules
     * @param array $around
     * @return array
     */
    private static function domains(rules $rules, array $around): array {
        $known = fn(array $domains): array => array_values(array_filter(array_map([email::class, 'domain'], $domains)));
        return [
            'domains' => array_values(array_filter([$known($rules->domains), $known($around['sitedomains'] ?? [])])),
            'refused' => [...$known($rules->refuseddomains), ...$known($around['siterefused'] ?? [])],
        ];
    }
}
