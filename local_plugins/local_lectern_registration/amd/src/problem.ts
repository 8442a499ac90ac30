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
