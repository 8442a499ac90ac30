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

namespace local_lectern_registration\local\admin;

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\source;
use local_lectern_registration\local\rules\phone;
use local_lectern_registration\local\rules\rules;

/**
 * What holds for a field, in a few words each.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class summary {
    /** @var int How many values, domains or countries are named; of more only the number is told. */
    private const NAMED = 3;

    /**
     * All that holds.
     *
     * @param field $field
     * @param source|null $source Null where Moodle has no such field.
     * @param string[] $exempt Names of who is not asked.
     * @return string[] Plain text.
     */
    public static function of(field $field, ?source $source, array $exempt): array {
        $rules = $field->rules();
        return array_values(array_filter([
            match (true) {
                $field->shown => '',
                $field->mandatory => self::say('later'),
                default => self::say('unused'),
            },
            self::lengths($rules),
            $rules->pattern === '' ? '' : self::say('pattern', $rules->patternhelp !== '' ? $rules->patternhelp : $rules->pattern),
            $rules->values ? self::say('values', self::named(self::labels($rules->values, $source?->kind))) : '',
            $rules->domains ? self::say('domains', self::named(self::at($rules->domains))) : '',
            $rules->refuseddomains ? self::say('refuseddomains', self::named(self::at($rules->refuseddomains))) : '',
            self::phone($rules->phone),
            $field->from > time() ? self::say('from', userdate($field->from, get_string('strftimedate', 'langconfig'))) : '',
            $exempt ? self::say('exempt', implode(', ', $exempt)) : '',
        ]));
    }

    /**
     * How long it may be.
     *
     * @param rules $rules
     * @return string
     */
    private static function lengths(rules $rules): string {
        $lengths = ['min' => $rules->minlength, 'max' => $rules->maxlength];
        return match (true) {
            $rules->minlength && $rules->maxlength => self::say('lengths', $lengths),
            $rules->minlength > 0 => self::say('minlength', $rules->minlength),
            $rules->maxlength > 0 => self::say('maxlength', $rules->maxlength),
            default => '',
        };
    }

    /**
     * What a telephone number must be.
     *
     * @param string $rule
     * @return string
     */
    private static function phone(string $rule): string {
        return match ($rule) {
            '' => '',
            phone::ANY => self::say('phoneany'),
            phone::COUNTRY => self::say('phonecountry'),
            default => self::say('phonecountries', self::named(self::labels(explode(',', $rule), 'country'))),
        };
    }

    /**
     * Values as people read them.
     *
     * @param string[] $values
     * @param string|null $kind
     * @return string[]
     */
    private static function labels(array $values, ?string $kind): array {
        $labels = match ($kind) {
            'country' => get_string_manager()->get_list_of_countries(true),
            'lang' => get_string_manager()->get_list_of_translations(),
            'timezone' => \core_date::get_list_of_timezones(),
            default => [],
        };
        return array_map(static fn(string $value): string => $labels[$value] ?? $value, $values);
    }

    /**
     * Domains as they stand in addresses.
     *
     * @param string[] $domains
     * @return string[]
     */
    private static function at(array $domains): array {
        return array_map(static fn(string $domain): string => '@' . ltrim($domain, '@'), $domains);
    }

    /**
     * Some by name, and how many more.
     *
     * @param string[] $names
     * @return string
     */
    private static function named(array $names): string {
        $first = implode(', ', array_slice($names, 0, self::NAMED));
        $more = count($names) - self::NAMED;
        return $more > 0 ? self::say('more', ['first' => $first, 'more' => $more]) : $first;
    }

    /**
     * One of our strings.
     *
     * @param string $what
     * @param mixed $about
     * @return string
     */
    private static function say(string $what, mixed $about = null): string {
        return get_string("fact:{$what}", 'local_lectern_registration', $about);
    }
}
