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
 * Stars and hides courses. Both are core's own, so that core's My courses agrees.
 *
 * @module     block_lectern_mycourses/tools
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Pending from 'core/pending';
import {getString} from 'core/str';
import {announce, clearError} from 'block_lectern_mycourses/feedback';
import {currentQuery, fail, pressed, showCounts} from 'block_lectern_mycourses/list';
import type {Block} from 'block_lectern_mycourses/list';
import {setHidden, setStarred} from 'block_lectern_mycourses/repository';
import {findCourse} from 'block_lectern_mycourses/selectors';

const COMPONENT = 'block_lectern_mycourses';

/**
 * The name of a course as it is shown.
 *
 * @param item The course's item.
 * @returns Name.
 */
const nameOf = (item: HTMLElement): string => item.querySelector('h4')?.textContent?.trim() ?? '';

/**
 * Sets a button of a course to on or off, and what pressing it means next.
 *
 * @param item The course's item.
 * @param tool 'star' or 'hide'.
 * @param on Whether it is on.
 */
const setTool = (item: HTMLElement, tool: 'star' | 'hide', on: boolean): void => {
    const button = item.querySelector<HTMLButtonElement>(`[data-tool="${tool}"]`);
    button?.setAttribute('aria-pressed', String(on));
    if (button) {
        button.name = on ? `un${tool}` : tool;
    }
};

/**
 * Marks a course that no longer belongs to the list but keeps its place in it, so that 'Show more' counts right.
 *
 * @param item The course's item.
 * @param left Whether it no longer belongs.
 */
const setLeft = (item: HTMLElement, left: boolean): void => {
    item.toggleAttribute('data-left', left);
};

/**
 * Stars a course or takes the star away.
 *
 * @param block Block.
 * @param courseid Course.
 * @param starred Whether to star it.
 */
export const star = async(block: Block, courseid: number, starred: boolean): Promise<void> => {
    const item = findCourse(block.parts, courseid);
    if (!item) {
        return;
    }
    const pending = new Pending(`${COMPONENT}/star`);
    clearError(block.parts);
    setTool(item, 'star', starred);
    try {
        const page = await setStarred(courseid, starred, currentQuery(block));
        showCounts(block.parts, page.counts);
        setLeft(item, !starred && pressed(block.parts, 'filter') === 'starred');
        announce(block.parts, await getString(starred ? 'announce:starred' : 'announce:unstarred', COMPONENT, nameOf(item)));
    } catch (error) {
        setTool(item, 'star', !starred);
        await fail(block, 'error:change', error, () => star(block, courseid, starred));
    } finally {
        pending.resolve();
    }
};

/**
 * Puts a notice with 'Undo' over a course that no longer belongs to the list, which so keeps its shape.
 *
 * @param item The course's item.
 * @param text What to say.
 * @param undoText Text of the button.
 * @param undo What the button does.
 */
const cover = (item: HTMLElement, text: string, undoText: string, undo: () => void): void => {
    const notice = document.createElement('div');
    notice.className = 'lectern-mycourses-notice';
    const message = document.createElement('p');
    message.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lectern-mycourses-button';
    button.textContent = undoText;
    button.addEventListener('click', undo);
    notice.append(message, button);
    item.dataset.gone = '';
    setLeft(item, true);
    item.querySelectorAll('article > *').forEach(element => element.setAttribute('inert', ''));
    item.querySelector('article')?.append(notice);
    button.focus();
};

/**
 * Takes the notice from a course again.
 *
 * @param item The course's item.
 */
const uncover = (item: HTMLElement): void => {
    delete item.dataset.gone;
    setLeft(item, false);
    item.querySelector('.lectern-mycourses-notice')?.remove();
    item.querySelectorAll('article > *').forEach(element => element.removeAttribute('inert'));
    item.querySelector<HTMLElement>('[data-tool="hide"]')?.focus();
};

/**
 * Hides a course from the user's overviews or shows it again.
 *
 * @param block Block.
 * @param courseid Course.
 * @param hidden Whether to hide it.
 */
export const hide = async(block: Block, courseid: number, hidden: boolean): Promise<void> => {
    const item = findCourse(block.parts, courseid);
    if (!item) {
        return;
    }
    const pending = new Pending(`${COMPONENT}/hide`);
    clearError(block.parts);
    try {
        const page = await setHidden(courseid, hidden, currentQuery(block));
        setTool(item, 'hide', hidden);
        showCounts(block.parts, page.counts);
        block.parts.summary.textContent = page.summary;
        const name = nameOf(item);
        const key = hidden ? 'announce:hidden' : 'announce:unhidden';
        const belongs = hidden === (pressed(block.parts, 'filter') === 'hidden');
        if (belongs) {
            uncover(item);
        } else {
            const [text, undo] = await Promise.all([
                getString(hidden ? 'hidden:notice' : 'announce:unhidden', COMPONENT, name),
                getString('hidden:undo', COMPONENT),
            ]);
            cover(item, text, undo, () => hide(block, courseid, !hidden));
        }
        announce(block.parts, await getString(key, COMPONENT, name));
    } catch (error) {
        await fail(block, 'error:change', error, () => hide(block, courseid, hidden));
    } finally {
        pending.resolve();
    }
};
