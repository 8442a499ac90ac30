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
 * Whether a value is accepted; classes/local/rules/check.php does the same, and tests/fixtures/validation.json holds both to it.
 *
 * @module     local_lectern_registration/check
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {forbidden, isName, isUsername, length, lower, tidy} from 'local_lectern_registration/characters';
import {emailProblem} from 'local_lectern_registration/email';
import {passwordProblem} from 'local_lectern_registration/password';
import {compile} from 'local_lectern_registration/pattern';
import {normalise, phoneProblem} from 'local_lectern_registration/phone';
import {problem, type Around, type Problem, type Spec} from 'local_lectern_registration/problem';

const CHOICES = ['country', 'lang', 'timezone', 'menu'];

/**
 * The person's country.
 *
 * @param spec What is asked.
 * @param around What stands around.
 * @returns Empty where it is not known.
 */
const countryOf = (spec: Spec, around: Around): string => around.country ?? spec.country ?? '';

/**
 * The value that the server would store, if it is accepted.
 *
 * @param spec What is asked.
 * @param value As it stands in the form.
 * @param around What stands around.
 * @returns Text.
 */
export const clean = (spec: Spec, value: string, around: Around = {}): string => {
    if (spec.kind === 'checkbox') {
        return value === '1' ? '1' : '0';
    }
    // What is chosen stays as it is, and so does a password: its owner may want the space at its end.
    if (spec.kind === 'password' || CHOICES.includes(spec.kind)) {
        return value;
    }
    const tidied = tidy(value);
    if (spec.kind === 'username') {
        return lower(tidied);
    }
    if (spec.kind === 'phone' && spec.phone && around.numbering) {
        return normalise(around.numbering, tidied, spec.phone, countryOf(spec, around)) ?? tidied;
    }
    return tidied;
};

/**
 * Why a box is not accepted.
 *
 * @param spec What is asked.
 * @param value Text.
 * @returns Null where it is accepted.
 */
const checkbox = (spec: Spec, value: string): Problem | null => {
    if (!['', '0', '1'].includes(value)) {
        return problem('option');
    }
    return spec.mandatory && value !== '1' ? problem('required') : null;
};

/**
 * What may be chosen.
 *
 * @param values What the administrator allows.
 * @param options What there is; null where that is not known.
 * @returns Null where it is not known.
 */
const allowedOf = (values: string[], options: string[] | null): string[] | null => {
    if (options === null || values.length === 0) {
        return options ?? (values.length ? values : null);
    }
    const both = options.filter(one => values.includes(one));
    // Values that are no longer in the list would lock everybody out.
    return both.length ? both : options;
};

/**
 * Why what was chosen is not accepted.
 *
 * @param spec What is asked.
 * @param value Text.
 * @param options What there is to choose from.
 * @returns Null where it is accepted.
 */
const choice = (spec: Spec, value: string, options: string[] | null): Problem | null => {
    const allowed = allowedOf(spec.values ?? [], options);
    if (value === '') {
        return spec.mandatory && (allowed === null || allowed.some(one => one !== '')) ? problem('required') : null;
    }
    if (allowed === null) {
        const found = forbidden(value, false);
        return found && problem(found);
    }
    return allowed.includes(value) ? null : problem('option');
};

/**
 * Why its length is not accepted.
 *
 * @param spec What is asked.
 * @param value Text.
 * @returns Null where it is accepted.
 */
const lengths = (spec: Spec, value: string): Problem | null => {
    // A password has a way of its own to be counted.
    const {max = Infinity, min = 0} = spec.kind === 'password' ? {} : spec;
    if (length(value) > max) {
        return problem('toolong', {max});
    }
    return length(value) < min ? problem('tooshort', {min}) : null;
};

/**
 * Why it is not accepted for what it should be.
 *
 * @param spec What is asked.
 * @param value Text.
 * @param around What stands around.
 * @returns Null where it is accepted.
 */
const kinds = (spec: Spec, value: string, around: Around): Problem | null => {
    const {kind, extended = false, phone = ''} = spec;
    switch (kind) {
        case 'name':
            return isName(value) ? null : problem('name');
        case 'email':
            return emailProblem(spec, value);
        case 'username':
            return isUsername(value, extended) ? null : problem(extended ? 'usernameextended' : 'username');
        case 'password':
            return passwordProblem(spec, value);
        case 'phone':
            return phone === '' || !around.numbering || normalise(around.numbering, value, phone, countryOf(spec, around)) !== null
                ? null : phoneProblem(around.numbering, value, phone, countryOf(spec, around));
    }
    return null;
};

/**
 * Why it is not accepted by what the administrator has set.
 *
 * @param spec What is asked.
 * @param value Text.
 * @returns Null where it is accepted.
 */
const rules = (spec: Spec, value: string): Problem | null => {
    if (spec.values && !spec.values.includes(value)) {
        return problem('values', {values: spec.values.join(', ')});
    }
    if (spec.pattern === undefined || compile(spec.pattern).matches(value)) {
        return null;
    }
    return spec.help === undefined ? problem('pattern') : problem('patternhelp', {help: spec.help});
};

/**
 * Why a value is not accepted.
 *
 * @param spec What is asked.
 * @param given As it stands in the form.
 * @param around What stands around.
 * @returns Null where it is accepted.
 */
export const check = (spec: Spec, given: string, around: Around = {}): Problem | null => {
    if (spec.kind === 'checkbox') {
        return checkbox(spec, given);
    }
    if (CHOICES.includes(spec.kind)) {
        return choice(spec, given, around.options ?? null);
    }
    const value = clean(spec, given, around);
    if (value === '') {
        return spec.mandatory ? problem('required') : null;
    }
    const found = forbidden(value, spec.kind === 'textarea');
    if (found !== null && !(spec.kind === 'password' && found === 'tags')) {
        return problem(found);
    }
    // Without the numbers of the world there is nothing that could be said of one.
    if (spec.kind === 'phone' && spec.phone && !around.numbering) {
        return null;
    }
    return lengths(spec, value) ?? kinds(spec, value, around) ?? rules(spec, value);
};
