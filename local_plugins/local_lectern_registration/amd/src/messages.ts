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
 * What people are told. The words come once, so that no problem has to wait for the server.
 *
 * @module     local_lectern_registration/messages
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getStrings} from 'core/str';
import type {Problem, Spec} from 'local_lectern_registration/problem';

const COMPONENT = 'local_lectern_registration';

/** What can be wrong with any text. */
const TEXT = ['control', 'tags', 'toolong', 'tooshort', 'values', 'pattern', 'patternhelp'];

/** What else can be wrong with each kind. */
const KINDS = new Map([
    ['name', ['name']],
    ['email', ['email', 'emaildomain', 'emailrefused']],
    ['username', ['username', 'usernameextended']],
    ['phone', ['phone', 'phonecode', 'phonecountry']],
    ['password', ['passwordlength', 'passwordlong', 'passworddigits', 'passwordlower', 'passwordupper', 'passwordnonalphanum',
        'passwordconsecutive']],
    ...['country', 'lang', 'timezone', 'menu', 'checkbox'].map((kind): [string, string[]] => [kind, ['option']]),
]);

/** Tells a problem in words. */
export type Tell = (problem: Problem) => string;

/**
 * Fetches what some fields can need.
 *
 * @param specs What is asked of the fields.
 * @returns What tells a problem.
 */
export const messagesFor = async(specs: Spec[]): Promise<Tell> => {
    const codes = [...new Set(['required', ...TEXT, ...specs.flatMap(({kind}) => KINDS.get(kind) ?? [])])];
    const texts = await getStrings(codes.map(code => ({key: `problem:${code}`, component: COMPONENT})));
    const found = new Map(codes.map((code, place) => [code, texts[place] ?? '']));
    return ({code, params}) => (found.get(code) ?? '')
        .replace(/\{\$a->(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
};
