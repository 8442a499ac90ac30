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
 * Shows courses: loads them by what the controls ask for, and puts them in their place.
 *
 * @module     block_lectern_mycourses/list
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {AjaxError} from 'core/ajax';
import Log from 'core/log';
import Pending from 'core/pending';
import {getString} from 'core/str';
import Templates from 'core/templates';
import {announce, clearError, showError, startWaiting} from 'block_lectern_mycourses/feedback';
import {getCourses} from 'block_lectern_mycourses/repository';
import type {CoursePage, CourseQuery, FilterCount, Preference} from 'block_lectern_mycourses/repository';
import {findCourse} from 'block_lectern_mycourses/selectors';
import type {Parts} from 'block_lectern_mycourses/selectors';

const COMPONENT = 'block_lectern_mycourses';

/** One block on the page, and what it is doing. */
export interface Block {
    parts: Parts;
    /** Counts requests for courses, so that a late answer to an old question is not shown. */
    latest: number;
    /** The search that the list shows. */
    search: string;
    /** Timer that waits for a pause in typing. */
    typing: number;
}

/**
 * The value of the button that is pressed in a group.
 *
 * @param parts Parts of the block.
 * @param name Name of the group's buttons.
 * @returns Value, '' if none is pressed.
 */
export const pressed = (parts: Parts, name: string): string =>
    parts.form.querySelector<HTMLButtonElement>(`button[name="${name}"][aria-pressed="true"]`)?.value ?? '';

/**
 * What the controls ask for.
 *
 * @param block Block.
 * @param offset Number of courses to skip.
 * @returns Query.
 */
export const currentQuery = (block: Block, offset = 0): CourseQuery => ({
    filter: pressed(block.parts, 'filter') || 'all',
    sort: block.parts.sort.value,
    search: block.parts.search.value.trim(),
    offset,
    limit: Number(block.parts.perpage.value),
});

/**
 * Shows the number of courses behind each filter.
 *
 * @param parts Parts of the block.
 * @param counts Counts.
 */
export const showCounts = (parts: Parts, counts: FilterCount[]): void => {
    counts.forEach(({filter, count}) => {
        const element = parts.form.querySelector(`[data-count="${filter}"]`);
        if (element) {
            element.textContent = String(count);
        }
    });
};

/**
 * Keeps the search in the page's address, so that it is there again after a reload or on the way back.
 *
 * @param block Block.
 */
const keepSearch = (block: Block): void => {
    const url = new URL(window.location.href);
    const prefix = `lmc${block.parts.root.dataset.instance ?? 0}`;
    [...url.searchParams.keys()].filter(name => name.startsWith(prefix)).forEach(name => url.searchParams.delete(name));
    if (block.search) {
        url.searchParams.set(`${prefix}search`, block.search);
    }
    window.history.replaceState(window.history.state, '', url);
};

/**
 * Shows a page of courses.
 *
 * @param block Block.
 * @param page Courses.
 * @param append Whether to add them to those shown.
 */
const showPage = async(block: Block, page: CoursePage, append: boolean): Promise<void> => {
    const {parts} = block;
    const {html, js} = await Templates.renderForPromise(`${COMPONENT}/courses`, {
        rootid: parts.root.id,
        interactive: true,
        own: true,
        courses: page.courses,
    });
    if (append) {
        Templates.appendNodeContents(parts.courses, html, js);
    } else {
        Templates.replaceNodeContents(parts.courses, html, js);
    }
    if (page.total) {
        parts.nothing.replaceChildren();
    } else {
        const empty = await Templates.renderForPromise(`${COMPONENT}/empty`, {
            rootid: parts.root.id,
            hascourses: true,
        });
        Templates.replaceNodeContents(parts.nothing, empty.html, empty.js);
    }
    parts.courses.hidden = !page.total;
    parts.summary.hidden = !page.total;
    parts.summary.textContent = page.summary;
    showCounts(parts, page.counts);

    const shown = parts.courses.querySelectorAll('[data-course]').length;
    parts.more.hidden = page.nextoffset === null;
    parts.remaining.textContent = String(Math.max(0, page.total - shown));
    const smallest = Math.min(...[...parts.perpage.options].map(option => Number(option.value)));
    parts.foot.hidden = page.total <= smallest;
};

/**
 * Says what went wrong, with a way to try again.
 *
 * @param block Block.
 * @param key String that says what could not be done.
 * @param error Why; what the server says (that the session has ended, for example) is shown too.
 * @param retry What to do again.
 */
export const fail = async(block: Block, key: string, error: unknown, retry: () => void): Promise<void> => {
    Log.error(error, COMPONENT);
    let texts = ['The courses could not be loaded.', 'Try again'];
    try {
        texts = await Promise.all([getString(key, COMPONENT), getString('retry', COMPONENT)]);
    } catch {
        // Without the network there may be no strings either.
    }
    const {errorcode, message} = (error ?? {}) as AjaxError;
    const reason = errorcode && message ? ` ${message}` : '';
    showError(block.parts, `${texts[0] ?? ''}${reason}`, texts[1] ?? '', retry);
};

/**
 * Loads courses anew by what the controls ask for.
 *
 * @param block Block.
 * @param preferences Choices to remember along with it.
 */
export const load = async(block: Block, preferences: Preference[] = []): Promise<void> => {
    const pending = new Pending(`${COMPONENT}/load`);
    const number = ++block.latest;
    const done = startWaiting(block.parts);
    window.clearTimeout(block.typing);
    clearError(block.parts);
    try {
        const query = currentQuery(block);
        const page = await getCourses(query, preferences);
        if (number === block.latest) {
            block.search = query.search;
            await showPage(block, page, false);
            announce(block.parts, page.summary);
            keepSearch(block);
        }
    } catch (error) {
        if (number === block.latest) {
            await fail(block, 'error', error, () => load(block, preferences));
        }
    } finally {
        done();
        pending.resolve();
    }
};

/**
 * Loads the next courses and leads to the first of them.
 *
 * @param block Block.
 */
export const loadMore = async(block: Block): Promise<void> => {
    const {parts} = block;
    if (parts.more.getAttribute('aria-disabled') === 'true') {
        return;
    }
    const pending = new Pending(`${COMPONENT}/more`);
    const number = ++block.latest;
    const done = startWaiting(parts);
    parts.more.setAttribute('aria-disabled', 'true');
    clearError(parts);
    try {
        // What was hidden or lost its star since is no longer among those that match.
        const shown = parts.courses.querySelectorAll('[data-course]:not([data-left])').length;
        const page = await getCourses(currentQuery(block, shown));
        if (number === block.latest) {
            await showPage(block, page, true);
            const first = page.courses[0];
            if (first) {
                findCourse(parts, first.id)?.querySelector<HTMLElement>('a')?.focus();
            }
            announce(parts, await getString('announce:more', COMPONENT, page.courses.length));
        }
    } catch (error) {
        if (number === block.latest) {
            await fail(block, 'error', error, () => loadMore(block));
        }
    } finally {
        parts.more.removeAttribute('aria-disabled');
        done();
        pending.resolve();
    }
};
