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
 * Tells the user what happens: that the block waits, what has been done, what went wrong.
 *
 * @module     block_lectern_mycourses/feedback
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getString} from 'core/str';
import type {Parts} from 'block_lectern_mycourses/selectors';

/** After this many milliseconds a wait is shown; shorter ones would only flicker. */
const PATIENCE = 250;

/**
 * Says something to screen readers.
 *
 * @param parts Parts of the block.
 * @param text What to say.
 */
export const announce = (parts: Parts, text: string): void => {
    parts.status.textContent = text;
};

/**
 * Shows that the block waits, after a moment. Nothing moves: the courses stay and step back.
 *
 * @param parts Parts of the block.
 * @returns To be called when the wait is over.
 */
export const startWaiting = (parts: Parts): (() => void) => {
    const timer = window.setTimeout(async() => {
        parts.results.setAttribute('aria-busy', 'true');
        const text = await getString('announce:loading', 'block_lectern_mycourses');
        if (parts.results.getAttribute('aria-busy') === 'true') {
            announce(parts, text);
        }
    }, PATIENCE);
    return () => {
        window.clearTimeout(timer);
        parts.results.removeAttribute('aria-busy');
    };
};

/**
 * Takes an error away.
 *
 * @param parts Parts of the block.
 */
export const clearError = (parts: Parts): void => {
    parts.error.hidden = true;
    parts.error.replaceChildren();
};

/**
 * Shows an error with a way to try again.
 *
 * @param parts Parts of the block.
 * @param message What went wrong.
 * @param retryText Text of the button.
 * @param retry What to do again.
 */
export const showError = (parts: Parts, message: string, retryText: string, retry: () => void): void => {
    const text = document.createElement('p');
    text.textContent = message;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lectern-mycourses-button';
    button.textContent = retryText;
    button.addEventListener('click', () => {
        clearError(parts);
        parts.root.tabIndex = -1;
        parts.root.focus({preventScroll: true});
        retry();
    });
    parts.error.replaceChildren(text, button);
    parts.error.hidden = false;
};
