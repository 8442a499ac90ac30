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
 * The switch between light, dark and the system's colours.
 *
 * @module     theme_lectern/scheme
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Log from 'core/log';
import {setUserPreference} from 'core_user/repository';

const PREFERENCE = 'theme_lectern_scheme';

/**
 * Shows a scheme at once.
 *
 * @param scheme auto, light or dark
 */
const show = (scheme: string): void => {
    const root = document.documentElement;
    const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    root.dataset.lecternScheme = scheme;
    root.dataset.bsTheme = scheme === 'auto' ? system : scheme;
};

/**
 * Keeps the choice: with the user, or for a visitor in the browser.
 *
 * @param scheme auto, light or dark
 * @param cookie attributes of a visitor's cookie; empty for whoever is logged in
 */
const keep = async(scheme: string, cookie: string): Promise<void> => {
    try {
        if (cookie) {
            document.cookie = `${PREFERENCE}=${scheme}${cookie}`;
        } else {
            await setUserPreference(PREFERENCE, scheme);
        }
    } catch (error) {
        // The page shows the choice all the same; the next one will not.
        Log.warn(error, 'theme_lectern/scheme');
    }
};

/**
 * Makes a switch work.
 *
 * @param id of the switch
 */
export const init = (id: string): void => {
    const details = document.getElementById(id) as HTMLDetailsElement | null;
    if (!details) {
        return;
    }
    const {cookie = ''} = details.dataset;
    const current = document.documentElement.dataset.lecternScheme;
    details.querySelectorAll<HTMLInputElement>('input').forEach(input => {
        // A visitor's choice is known to the browser only.
        input.checked = input.value === current;
    });
    details.addEventListener('change', event => {
        const {value} = event.target as HTMLInputElement;
        show(value);
        void keep(value, cookie);
    });
    details.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            details.open = false;
            details.querySelector('summary')?.focus();
        }
    });
    document.addEventListener('click', event => {
        if (!details.contains(event.target as Node)) {
            details.open = false;
        }
    });
};
