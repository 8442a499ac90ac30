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
 * What is wrong with what an administrator wants to set.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rule_problems {
    /**
     * All that is wrong.
     *
     * @param rules $rules
     * @param string $kind Of field.
     * @param int $columnlength Characters that fit into the column; 0 for any.
     * @return string[] As HTML.
     */
    public static function of(rules $rules, string $kind, int $columnlength): array {
        return [
            ...self::lengths($rules, $kind, $columnlength),
            ...self::pattern($rules, $kind, $columnlength),
            ...self::values($rules, $kind, $columnlength),
            ...self::domains($rules),
            ...self::phone($rules),
        ];
    }

    /**
     * Lengths that do not go together.
     *
     * @param rules $rules
     * @param string $kind
     * @param int $columnlength
     * @return string[]
     */
    private static function lengths(rules $rules, string $kind, int $columnlength): array {
        $fits = spec::max($kind, new rules(), ['columnlength' => $columnlength]);
        return array_merge(
            $rules->maxlength > $fits ? [self::text('rule_column', ['max' => $rules->maxlength, 'column' => $fits])] : [],
            $rules->minlength > spec::max($kind, $rules, ['columnlength' => $columnlength])
                ? [self::text('rule_lengths', ['min' => $rules->minlength, 'max' => $rules->maxlength ?: $fits])] : [],
        );
    }

    /**
     * A pattern that cannot be read, or not be met.
     *
     * @param rules $rules
     * @param string $kind
     * @param int $columnlength
     * @return string[]
     */
    private static function pattern(rules $rules, string $kind, int $columnlength): array {
        if ($rules->pattern === '') {
            return [];
        }
        try {
            $pattern = pattern::compile($rules->pattern);
        } catch (pattern_error $error) {
            return [$error->getMessage()];
        }
        if ($pattern->shortest() === null || $pattern->longest() === 0) {
            return [self::text('rule_never')];
        }
        $max = spec::max($kind, $rules, ['columnlength' => $columnlength]);
        return $pattern->matches_within(max(1, $rules->minlength), $max) ? []
            : [self::text('rule_neverlength', ['min' => max(1, $rules->minlength), 'max' => $max])];
    }

    /**
     * Values that the other rules do not accept.
     *
     * @param rules $rules
     * @param string $kind
     * @param int $columnlength
     * @return string[]
     */
    private static function values(rules $rules, string $kind, int $columnlength): array {
        $others = rules::from_array(array_diff_key($rules->to_array(), ['values' => null]));
        $refused = array_filter($rules->values, fn(string $value): bool =>
            check::value($kind, $others, $value, true, ['columnlength' => $columnlength]) !== null);
        return array_values(array_map(fn(string $value): string => self::text('rule_value', ['value' => s($value)]), $refused));
    }

    /**
     * Domains that are none, or refused and allowed at once.
     *
     * @param rules $rules
     * @return string[]
     */
    private static function domains(rules $rules): array {
        $problems = [];
        foreach ([...$rules->domains, ...$rules->refuseddomains] as $domain) {
            if (email::domain($domain) === '') {
                $problems[] = self::text('rule_domain', ['domain' => s($domain)]);
            }
        }
        $known = fn(array $domains): array => array_filter(array_map([email::class, 'domain'], $domains));
        foreach (array_intersect($known($rules->domains), $known($rules->refuseddomains)) as $domain) {
            $problems[] = self::text('rule_domainrefused', ['domain' => s($domain)]);
        }
        return $problems;
    }

    /**
     * Countries that are none.
     *
     * @param rules $rules
     * @return string[]
     */
    private static function phone(rules $rules): array {
        if (in_array($rules->phone, ['', phone::ANY, phone::COUNTRY], true)) {
            return [];
        }
        $unknown = array_filter(explode(',', $rules->phone), fn(string $one): bool => numbering::code_of($one) === '');
        return array_values(array_map(fn(string $one): string => self::text('rule_country', ['country' => s($one)]), $unknown));
    }

    /**
     * One of our strings.
     *
     * @param string $key
     * @param array $params
     * @return string
     */
    private static function text(string $key, array $params = []): string {
        return get_string("problem:{$key}", 'local_lectern_registration', $params);
    }
}
