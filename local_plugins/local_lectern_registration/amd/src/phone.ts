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
 * Telephone numbers as people write them, and as they are stored; classes/local/rules/phone.php does the same.
 *
 * @module     local_lectern_registration/phone
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {length} from 'local_lectern_registration/characters';
import type {Numbering} from 'local_lectern_registration/numbering';
import {problem, type Problem} from 'local_lectern_registration/problem';

/** Numbers without a code are of the person's own country. */
const COUNTRY = 'country';

/** What people write between digits; marks of direction come along when numbers are copied. */
const BETWEEN = /[\x09-\x0D\x20\x85\xA0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2069\u3000\uFEFF\x2D\u2010-\u2015\u2212./()]/gu;

/** Digits of other scripts: Arabic, Persian, full width. */
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu;

/**
 * Digits alone, after a + where there was one or 00.
 *
 * @param value As it was written.
 * @returns Null where it holds anything else.
 */
const digitsOf = (value: string): string | null => {
    if (length(value) > 100) {
        return null;
    }
    const digits = value.replace(BETWEEN, '').replace(/＋/g, '+')
        // In each of these scripts the last four bits of a digit are the digit.
        .replace(DIGITS, digit => String(digit.charCodeAt(0) & 15))
        .replace(/^00/, '+');
    return /^\+?[0-9]+$/.test(digits) ? digits : null;
};

/**
 * The countries that a rule names.
 *
 * @param numbering What is known.
 * @param rule Rule.
 * @returns Those that are known; none where it allows any.
 */
const countriesOf = (numbering: Numbering, rule: string): string[] =>
    rule.split(',').map(one => one.trim().toUpperCase()).filter(one => numbering.codeOf(one) !== '');

/**
 * The country of numbers without a code.
 *
 * @param numbering What is known.
 * @param rule Rule.
 * @param country The person's own.
 * @returns Empty where there is none.
 */
const homeOf = (numbering: Numbering, rule: string, country: string): string => {
    if (rule === COUNTRY) {
        return numbering.codeOf(country) === '' ? '' : country;
    }
    const countries = countriesOf(numbering, rule);
    return countries.includes(country) ? country : countries[0] ?? '';
};

/**
 * What a number may be within its country, the likeliest first.
 *
 * @param numbering What is known.
 * @param digits Digits.
 * @param home The country of numbers without a code.
 * @returns Its calling code and what it may be.
 */
const candidatesOf = (numbering: Numbering, digits: string, home: string): {code: string, candidates: string[]} => {
    if (digits.startsWith('+')) {
        const code = numbering.codeIn(digits.slice(1));
        const national = digits.slice(1 + code.length);
        // Many write a nought in parentheses after the code, that is for calls within the country.
        const candidates = [national, ...numbering.withoutPrefixes(national, numbering.mainCountry(code))];
        return {code, candidates: code === '' ? [] : candidates};
    }
    const code = numbering.codeOf(home);
    return {code, candidates: code === '' ? [] : [...numbering.withoutPrefixes(digits, home), digits]};
};

/**
 * A number as it is stored: + and digits alone.
 *
 * @param numbering What is known.
 * @param value As it was written.
 * @param rule any, country or the countries that are allowed; empty is as any.
 * @param country The person's own country; empty where it is not known.
 * @returns Null where there is no such number, or it is not allowed.
 */
export const normalise = (numbering: Numbering, value: string, rule: string, country: string): string | null => {
    const digits = digitsOf(value);
    if (digits === null) {
        return null;
    }
    const allowed = countriesOf(numbering, rule);
    const {code, candidates} = candidatesOf(numbering, digits, homeOf(numbering, rule, country));
    for (const candidate of candidates) {
        const owners = numbering.owners(code, candidate);
        if (owners.length) {
            return !allowed.length || owners.some(owner => allowed.includes(owner)) ? `+${code}${candidate}` : null;
        }
    }
    return null;
};

/**
 * Why a number is not accepted.
 *
 * @param numbering What is known.
 * @param value As it was written.
 * @param rule Rule.
 * @param country The person's own country.
 * @returns The problem.
 */
export const phoneProblem = (numbering: Numbering, value: string, rule: string, country: string): Problem => {
    const digits = digitsOf(value);
    const codes = [...new Set(countriesOf(numbering, rule).map(one => numbering.codeOf(one)))];
    if (digits === null) {
        return problem('phone');
    }
    if (digits.startsWith('+')) {
        return codes.length && !codes.includes(numbering.codeIn(digits.slice(1)))
            ? problem('phonecountry', {codes: `+${codes.join(', +')}`}) : problem('phone');
    }
    return problem(homeOf(numbering, rule, country) === '' ? 'phonecode' : 'phone');
};
