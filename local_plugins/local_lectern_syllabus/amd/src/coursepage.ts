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
 * The syllabus above a course: how the learner leaves it is how they find it, and a link into it opens it.
 *
 * @module     local_lectern_syllabus/coursepage
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Log from 'core/log';
import {setUserPreference} from 'core_user/repository';

const FOLD = '.lectern-syllabus-fold[data-course]';

/**
 * Opens the syllabus where the page's address leads into it.
 *
 * @param fold The syllabus.
 */
const openForAnchor = (fold: HTMLDetailsElement): void => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target && fold.contains(target) && !fold.open) {
        fold.open = true;
        target.scrollIntoView();
    }
};

/**
 * Remembers whether it is folded.
 *
 * @param fold The syllabus.
 */
const remember = async(fold: HTMLDetailsElement): Promise<void> => {
    try {
        await setUserPreference(`local_lectern_syllabus_folded_${fold.dataset.course}`, fold.open ? '0' : '1');
    } catch (error) {
        // The page works all the same; next time it is as it was before.
        Log.warn(error);
    }
};

/**
 * Makes the page remember.
 */
export const init = (): void => {
    const fold = document.querySelector<HTMLDetailsElement>(FOLD);
    if (!fold) {
        return;
    }
    openForAnchor(fold);
    window.addEventListener('hashchange', () => openForAnchor(fold));
    if (fold.dataset.remembers) {
        // By what the reader does: the browser's own toggling, to find a word or for an anchor, is none of the reader's wishes.
        fold.querySelector('summary')?.addEventListener('click', () => {
            fold.addEventListener('toggle', () => void remember(fold), {once: true});
        });
    }
};
