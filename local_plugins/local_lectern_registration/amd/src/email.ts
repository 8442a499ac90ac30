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
 * Email addresses, and whose domains are allowed; classes/local/rules/email.php does the same.
 *
 * @module     local_lectern_registration/email
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {problem, type Problem, type Spec} from 'local_lectern_registration/problem';

const LENGTH = 100;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9]{1,59})$/;

/**
 * Whether it is an address that Moodle and mail servers take.
 *
 * @param value Text.
 * @returns Whether it is.
 */
const isValid = (value: string): boolean => {
    const at = value.indexOf('@');
    return value.length <= LENGTH && at >= 0 && at <= 64 && LOCAL.test(value.slice(0, at)) && DOMAIN.test(value.slice(at + 1));
};

/**
 * Whether an address is in one of some domains.
 *
 * @param value A valid address.
 * @param domains Domains; *.example.org is for those below it.
 * @returns Whether it is.
 */
const isIn = (value: string, domains: string[]): boolean => {
    const own = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
    return domains.some(domain => own === domain || (domain.startsWith('*') && own.endsWith(domain.slice(1))));
};

/**
 * Why an address is not accepted.
 *
 * @param spec What is asked.
 * @param value Text.
 * @returns Null where it is accepted.
 */
export const emailProblem = (spec: Spec, value: string): Problem | null => {
    if (!isValid(value)) {
        return problem('email');
    }
    const missed = spec.domains?.find(domains => !isIn(value, domains));
    if (missed) {
        return problem('emaildomain', {domains: missed.join(', ')});
    }
    return isIn(value, spec.refused ?? []) ? problem('emailrefused') : null;
};
