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
 * What get_password_policy_errors() asks of a password's characters, so that the browser (amd/src/password.ts) can tell it first.
 * Core checks it again, and so do plugins of the site.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class password {
    /**
     * Why a password is not accepted.
     *
     * @param array $spec As spec gives it.
     * @param string $value Valid text.
     * @return problem|null
     */
    public static function problem(array $spec, string $value): ?problem {
        $policy = (array) $spec['policy'];
        // Core counts bytes there.
        if (strlen($value) > $spec['max']) {
            return new problem('passwordlong', ['count' => $spec['max']]);
        }
        if (characters::length($value) < ($policy['minlength'] ?? 0)) {
            return new problem('passwordlength', ['count' => $policy['minlength']]);
        }
        $settled = characters::settled($value);
        $kinds = [
            'digits' => '/[[:digit:]]/u',
            'lower' => '/[[:lower:]]/u',
            'upper' => '/[[:upper:]]/u',
            'nonalphanum' => '/[^[:upper:][:lower:][:digit:]]/u',
        ];
        foreach ($kinds as $kind => $which) {
            if (preg_match_all($which, $settled) < ($policy[$kind] ?? 0)) {
                return new problem("password{$kind}", ['count' => $policy[$kind]]);
            }
        }
        $most = $policy['consecutive'] ?? 0;
        return $most > 0 && self::longest_run($value) > $most ? new problem('passwordconsecutive', ['count' => $most]) : null;
    }

    /**
     * How often the same stands one after the other.
     *
     * @param string $value
     * @return int Of bytes, as core counts.
     */
    private static function longest_run(string $value): int {
        $longest = 0;
        $run = 0;
        foreach (str_split($value) as $place => $byte) {
            $run = $place > 0 && $byte === $value[$place - 1] ? $run + 1 : 1;
            $longest = max($longest, $run);
        }
        return $longest;
    }
}
