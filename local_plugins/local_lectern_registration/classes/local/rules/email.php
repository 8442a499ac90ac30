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
 * Email addresses, and whose domains are allowed; amd/src/email.ts does the same.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class email {
    /** @var int Characters that fit into the column. */
    public const LENGTH = 100;

    /** @var string A part of a domain's name. */
    private const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

    /** @var string Its last part. */
    private const LAST = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9]{1,59})';

    /**
     * Whether it is an address that Moodle and mail servers take.
     *
     * @param string $value
     * @return bool
     */
    public static function valid(string $value): bool {
        [$local, $domain] = [...explode('@', $value, 2), ''];
        return strlen($value) <= self::LENGTH && strlen($local) <= 64
            && preg_match('/^[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-]+)*$/D', $local)
            && preg_match('/^(?:' . self::LABEL . '\.)+' . self::LAST . '$/D', $domain);
    }

    /**
     * A rule for domains as it is compared.
     *
     * @param string $domain example.org, or *.example.org or .example.org for those below it.
     * @return string Empty where it is none.
     */
    public static function domain(string $domain): string {
        $domain = strtolower(trim($domain));
        $domain = str_starts_with($domain, '.') ? "*{$domain}" : $domain;
        return preg_match('/^(?:\*\.)?(?:' . self::LABEL . '\.)*' . self::LABEL . '$/D', $domain) ? $domain : '';
    }

    /**
     * Whether an address is in one of some domains.
     *
     * @param string $value A valid address.
     * @param string[] $domains As domain() gives them.
     * @return bool
     */
    public static function in(string $value, array $domains): bool {
        $own = strtolower(substr(strrchr($value, '@'), 1));
        foreach ($domains as $domain) {
            if ($own === $domain || (str_starts_with($domain, '*') && str_ends_with($own, substr($domain, 1)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why an address is not accepted.
     *
     * @param array $spec As spec gives it.
     * @param string $value
     * @return problem|null
     */
    public static function problem(array $spec, string $value): ?problem {
        if (!self::valid($value)) {
            return new problem('email');
        }
        foreach ($spec['domains'] ?? [] as $domains) {
            if (!self::in($value, $domains)) {
                return new problem('emaildomain', ['domains' => implode(', ', $domains)]);
            }
        }
        return self::in($value, $spec['refused'] ?? []) ? new problem('emailrefused') : null;
    }
}
