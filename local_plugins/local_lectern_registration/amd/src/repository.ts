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
 * What the pages ask of the server.
 *
 * @module     local_lectern_registration/repository
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Ajax from 'core/ajax';

/** How a field of the form is set, and what holds for it in words. */
export interface FieldState {
    shown: boolean;
    mandatory: boolean;
    facts: string[];
}

/**
 * Calls one function.
 *
 * @param name Its name after the component.
 * @param args Its parameters.
 * @returns Its answer.
 */
const ask = async(name: string, args: object): Promise<unknown> =>
    (await Promise.all(Ajax.call([{methodname: `local_lectern_registration_${name}`, args}])))[0];

/**
 * Shows a field at sign-up or hides it, makes it mandatory or optional.
 *
 * @param name Of the field.
 * @param changes What is changed; the rest stays.
 * @returns How it is now.
 */
export const setField = async(name: string, changes: {shown?: boolean; mandatory?: boolean}): Promise<FieldState> =>
    await ask('set_field', {name, ...changes}) as FieldState;

/**
 * Puts a field at another place.
 *
 * @param name Of the field.
 * @param step Where it goes, from 1.
 * @param before The field before which it goes; empty for the end of the step.
 */
export const moveField = async(name: string, step: number, before: string): Promise<void> => {
    await ask('move_field', {name, step, before});
};
