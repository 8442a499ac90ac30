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

/**
 * What the site asks of a password's characters; classes/local/rules/password.php does the same.
 *
 * @module     local_lectern_registration/password
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {length, settled, split} from 'local_lectern_registration/characters';
import {problem, type Problem, type Spec} from 'local_lectern_registration/problem';

const KINDS = {
    digits: /\p{Nd}/gu,
    lower: /\p{Ll}/gu,
    upper: /\p{Lu}/gu,
    nonalphanum: /[^\p{Lu}\p{Ll}\p{Nd}]/gu,
};

/**
 * The bytes of a text, as the server has them.
 *
 * @param value Text.
 * @returns UTF-8.
 */
const bytesOf = (value: string): number[] => split(value).flatMap(char => {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) {
        return [point];
    }
    const rest = (shift: number): number => 0x80 | ((point >> shift) & 0x3F);
    if (point < 0x800) {
        return [0xC0 | (point >> 6), rest(0)];
    }
    return point < 0x10000 ? [0xE0 | (point >> 12), rest(6), rest(0)] : [0xF0 | (point >> 18), rest(12), rest(6), rest(0)];
});

/**
 * How often the same stands one after the other.
 *
 * @param bytes Bytes.
 * @returns Number.
 */
const longestRun = (bytes: number[]): number => {
    let longest = 0;
    let run = 0;
    bytes.forEach((byte, place) => {
        run = byte === bytes[place - 1] ? run + 1 : 1;
        longest = Math.max(longest, run);
    });
    return longest;
};

/**
 * Why a password is not accepted.
 *
 * @param spec What is asked.
 * @param value Text.
 * @returns Null where it is accepted.
 */
export const passwordProblem = ({policy = {}, max = 128}: Spec, value: string): Problem | null => {
    const bytes = bytesOf(value);
    if (bytes.length > max) {
        return problem('passwordlong', {count: max});
    }
    if (length(value) < (policy.minlength ?? 0)) {
        return problem('passwordlength', {count: policy.minlength ?? 0});
    }
    const text = settled(value);
    for (const kind of ['digits', 'lower', 'upper', 'nonalphanum'] as const) {
        const least = policy[kind] ?? 0;
        if ((text.match(KINDS[kind])?.length ?? 0) < least) {
            return problem(`password${kind}`, {count: least});
        }
    }
    const most = policy.consecutive ?? 0;
    return most > 0 && longestRun(bytes) > most ? problem('passwordconsecutive', {count: most}) : null;
};
