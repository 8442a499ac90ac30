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
 * The page of one field: tells at once what becomes of a sample.
 *
 * @module     local_lectern_registration/field
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getString} from 'core/str';
import {compile} from 'local_lectern_registration/pattern';
import {PatternError} from 'local_lectern_registration/pattern_part';

const COMPONENT = 'local_lectern_registration';

/**
 * What becomes of a sample.
 *
 * @param pattern Pattern.
 * @param sample Sample.
 * @returns Empty where there is nothing to tell.
 */
export const verdict = async(pattern: string, sample: string): Promise<string> => {
    if (pattern === '') {
        return '';
    }
    try {
        const matches = compile(pattern).matches(sample);
        return sample === '' ? '' : await getString(matches ? 'rules:trypasses' : 'rules:tryfails', COMPONENT);
    } catch (error) {
        if (error instanceof PatternError) {
            return getString(`problem:pattern_${error.reason}`, COMPONENT, {position: error.position});
        }
        throw error;
    }
};

/**
 * Makes the page tell.
 */
export const init = (): void => {
    const pattern = document.querySelector<HTMLInputElement>('input[name=pattern]');
    const sample = document.querySelector<HTMLInputElement>('input[name=sample]');
    const result = document.querySelector<HTMLElement>('[data-region=tryresult]');
    if (!pattern || !sample || !result) {
        return;
    }
    const tell = async(): Promise<void> => {
        const [rule, value] = [pattern.value.trim(), sample.value];
        const text = await verdict(rule, value);
        // Typing goes on while a string is fetched.
        if (rule === pattern.value.trim() && value === sample.value) {
            result.textContent = text;
        }
    };
    document.querySelector<HTMLElement>('[name=trypattern]')?.toggleAttribute('hidden', true);
    [pattern, sample].forEach(input => input.addEventListener('input', () => void tell()));
    void tell();
};
