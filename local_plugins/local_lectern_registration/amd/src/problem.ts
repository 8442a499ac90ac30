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
 * Why a value is not accepted.
 *
 * @module     local_lectern_registration/problem
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Numbering} from 'local_lectern_registration/numbering';

/** What the site asks of passwords. */
export interface Policy {
    minlength?: number;
    digits?: number;
    lower?: number;
    upper?: number;
    nonalphanum?: number;
    consecutive?: number;
}

/** What is not there is not asked for. */
export interface Spec {
    kind: string;
    mandatory: boolean;
    max?: number;
    min?: number;
    pattern?: string;
    help?: string;
    values?: string[];
    /** Lists of domains: an address has to be in each. */
    domains?: string[][];
    refused?: string[];
    phone?: string;
    /** The person's country, where the form does not ask for it. */
    country?: string;
    policy?: Policy;
    extended?: boolean;
}

/** What stands around the field. */
export interface Around {
    /** The country that is chosen in the same form. */
    country?: string;
    /** What a list accepts. */
    options?: string[] | null;
    /** Telephone numbers, once they have come: without them the server alone checks such a number. */
    numbering?: Numbering | null;
}

/** What fills a string, by name. */
export type Params = Record<string, string | number>;

/** A string problem:<code> tells it. */
export interface Problem {
    code: string;
    params: Params;
}

/**
 * Why a value is not accepted.
 *
 * @param code A string problem:<code> tells it.
 * @param params What fills the string.
 * @returns The problem.
 */
export const problem = (code: string, params: Params = {}): Problem => ({code, params});
