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
 * Whether a value is accepted. The browser asks the very same (amd/src/check.ts); tests/fixtures/validation.json holds both to it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class check {
    /**
     * Why a value is not accepted.
     *
     * @param string $kind text, textarea, name, email, username, phone, country, lang, timezone, menu, checkbox or password.
     * @param rules $rules
     * @param string $value As it was sent.
     * @param bool $mandatory
     * @param array $around May hold country (of the same form), columnlength, options (what a list accepts), policy (of passwords),
     *     extended (user names of any characters), sitedomains and siterefused (of email, beside the rules).
     * @return problem|null Null where it is accepted.
     */
    public static function value(string $kind, rules $rules, string $value, bool $mandatory, array $around = []): ?problem {
        $spec = spec::for_browser($kind, $rules, $mandatory, $around);
        if (!characters::valid($value)) {
            return new problem('control');
        }
        if ($kind === 'checkbox') {
            return self::checkbox($spec, $value);
        }
        if (in_array($kind, spec::CHOICES, true)) {
            return self::choice($spec, $value, isset($around['options']) ? array_map('strval', $around['options']) : null);
        }
        $value = self::clean($kind, $rules, $value, $around);
        if ($value === '') {
            return $mandatory ? new problem('required') : null;
        }
        $forbidden = characters::forbidden($value, $kind === 'textarea');
        if ($forbidden !== null && !($kind === 'password' && $forbidden === 'tags')) {
            return new problem($forbidden);
        }
        return self::length($spec, $value) ?? self::kind($spec, $value, $around) ?? self::rules($spec, $value);
    }

    /**
     * The value to store, if it is accepted.
     *
     * @param string $kind
     * @param rules $rules
     * @param string $value As it was sent.
     * @param array $around
     * @return string
     */
    public static function clean(string $kind, rules $rules, string $value, array $around = []): string {
        if ($kind === 'checkbox') {
            return $value === '1' ? '1' : '0';
        }
        // What is chosen stays as it is, and so does a password: its owner may want the space at its end.
        if ($kind === 'password' || in_array($kind, spec::CHOICES, true) || !characters::valid($value)) {
            return $value;
        }
        $tidy = characters::tidy($value);
        return match (true) {
            $kind === 'username' => characters::lower($tidy),
            $kind === 'phone' && $rules->phone !== '' => phone::normalise($tidy, $rules->phone, $around['country'] ?? '') ?? $tidy,
            default => $tidy,
        };
    }

    /**
     * Why a box is not accepted.
     *
     * @param array $spec
     * @param string $value
     * @return problem|null
     */
    private static function checkbox(array $spec, string $value): ?problem {
        if (!in_array($value, ['', '0', '1'], true)) {
            return new problem('option');
        }
        return $spec['mandatory'] && $value !== '1' ? new problem('required') : null;
    }

    /**
     * Why what was chosen is not accepted.
     *
     * @param array $spec
     * @param string $value
     * @param string[]|null $options What there is to choose from; null where that is not known.
     * @return problem|null
     */
    private static function choice(array $spec, string $value, ?array $options): ?problem {
        $values = $spec['values'] ?? [];
        $allowed = $options === null || !$values ? $options ?? ($values ?: null) : array_values(array_intersect($options, $values));
        // Values that are no longer in the list would lock everybody out.
        $allowed = $allowed === [] ? $options : $allowed;
        if ($value === '') {
            $something = $allowed === null || array_filter($allowed, fn(string $one): bool => $one !== '');
            return $spec['mandatory'] && $something ? new problem('required') : null;
        }
        if ($allowed === null) {
            $forbidden = characters::forbidden($value, false);
            return $forbidden === null ? null : new problem($forbidden);
        }
        return in_array($value, $allowed, true) ? null : new problem('option');
    }

    /**
     * Why its length is not accepted.
     *
     * @param array $spec
     * @param string $value
     * @return problem|null
     */
    private static function length(array $spec, string $value): ?problem {
        // A password has a way of its own to be counted.
        $length = $spec['kind'] === 'password' ? 0 : characters::length($value);
        return match (true) {
            $length > $spec['max'] => new problem('toolong', ['max' => $spec['max']]),
            $length < ($spec['min'] ?? 0) => new problem('tooshort', ['min' => $spec['min']]),
            default => null,
        };
    }

    /**
     * Why it is not accepted for what it should be.
     *
     * @param array $spec
     * @param string $value
     * @param array $around
     * @return problem|null
     */
    private static function kind(array $spec, string $value, array $around): ?problem {
        return match ($spec['kind']) {
            'name' => characters::is_name($value) ? null : new problem('name'),
            'email' => email::problem($spec, $value),
            'username' => characters::is_username($value, $spec['extended'] ?? false) ? null
                : new problem(($spec['extended'] ?? false) ? 'usernameextended' : 'username'),
            'phone' => self::phone($spec['phone'] ?? '', $value, $around['country'] ?? ''),
            'password' => password::problem($spec, $value),
            default => null,
        };
    }

    /**
     * Why a telephone number is not accepted.
     *
     * @param string $rule
     * @param string $value
     * @param string $country
     * @return problem|null
     */
    private static function phone(string $rule, string $value, string $country): ?problem {
        return $rule === '' || phone::normalise($value, $rule, $country) !== null ? null : phone::problem($value, $rule, $country);
    }

    /**
     * Why it is not accepted by what the administrator has set.
     *
     * @param array $spec
     * @param string $value
     * @return problem|null
     */
    private static function rules(array $spec, string $value): ?problem {
        if (isset($spec['values']) && !in_array($value, $spec['values'], true)) {
            return new problem('values', ['values' => implode(', ', $spec['values'])]);
        }
        if (!isset($spec['pattern']) || pattern::compile($spec['pattern'])->matches($value)) {
            return null;
        }
        return isset($spec['help']) ? new problem('patternhelp', ['help' => $spec['help']]) : new problem('pattern');
    }
}
