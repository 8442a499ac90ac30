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
 * The fields of the registration form: switches save at once, fields move without a new page, and the preview follows.
 *
 * @module     local_lectern_registration/fields
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {exception} from 'core/notification';
import Pending from 'core/pending';
import {getString} from 'core/str';
import {enableDrag, placeOf, put} from 'local_lectern_registration/drag';
import type {Place} from 'local_lectern_registration/drag';
import {initPreview} from 'local_lectern_registration/preview';
import {moveField, setField} from 'local_lectern_registration/repository';

const COMPONENT = 'local_lectern_registration';
const ROOT = '[data-region=local_lectern_registration-fields]';
const ITEM = 'li[data-name]';
const STEP = '[data-region=step]';
const SELECTORS = {item: ITEM, grip: '[data-region=grip]', list: STEP, around: 'section'};

/** The class of a field that sign-up does not show. */
const UNSHOWN = 'lectern-registration-unshown';

/** Shows the preview anew. */
type Refresh = () => Promise<void>;

/**
 * Tells people who do not see it what happened.
 *
 * @param root The page.
 * @param message Message.
 */
const tell = (root: HTMLElement, message: string): void => {
    const status = root.querySelector('[data-region=status]');
    if (status) {
        status.textContent = message;
    }
};

/**
 * Does something that takes a while, and shows what went wrong.
 *
 * @param name What it is called.
 * @param work What to do.
 * @param undo What to do where it goes wrong.
 */
const attempt = async(name: string, work: () => Promise<void>, undo: () => void): Promise<void> => {
    const pending = new Pending(`${COMPONENT}/${name}`);
    try {
        await work();
    } catch (error) {
        undo();
        await exception(error);
    } finally {
        pending.resolve();
    }
};

/**
 * Saves a switch.
 *
 * @param root The page.
 * @param input The switch.
 * @param refresh Shows the preview anew.
 */
const save = (root: HTMLElement, input: HTMLInputElement, refresh: Refresh): Promise<void> => {
    const item = input.closest<HTMLElement>(ITEM) as HTMLElement;
    const {name = '', label = ''} = item.dataset;
    return attempt('set', async() => {
        const state = await setField(name, {[input.name]: input.checked});
        item.classList.toggle(UNSHOWN, !state.shown);
        item.querySelector('[data-region=facts]')?.replaceChildren(...state.facts.map(fact => {
            const line = document.createElement('li');
            line.textContent = fact;
            return line;
        }));
        tell(root, await getString('fields:done_set', COMPONENT, label));
        await refresh();
    }, () => {
        input.checked = !input.checked;
    });
};

/**
 * Sets which fields can go up and down, and which steps are empty.
 *
 * @param root The page.
 */
const tidy = (root: HTMLElement): void => {
    const steps = [...root.querySelectorAll<HTMLElement>(STEP)];
    const items = [...root.querySelectorAll<HTMLElement>(ITEM)];
    for (const item of items) {
        const arrow = (way: string): HTMLButtonElement | null => item.querySelector(`button[value=${way}]`);
        arrow('up')?.toggleAttribute('disabled', item === items[0] && item.parentElement === steps[0]);
        arrow('down')?.toggleAttribute('disabled', item === items.at(-1) && item.parentElement === steps.at(-1));
    }
    for (const step of steps) {
        step.parentElement?.querySelector('[data-region=empty]')?.toggleAttribute('hidden', step.querySelector(ITEM) !== null);
    }
};

/**
 * Saves where a field stands now.
 *
 * @param root The page.
 * @param item The field.
 * @param before Where it stood.
 * @param refresh Shows the preview anew.
 */
const keepPlace = (root: HTMLElement, item: HTMLElement, before: Place, refresh: Refresh): Promise<void> => {
    const {name = '', label = ''} = item.dataset;
    const {list, next} = placeOf(item);
    const step = Number(list.dataset.step);
    tidy(root);
    return attempt('move', async() => {
        await moveField(name, step, (next as HTMLElement | null)?.dataset.name ?? '');
        const place = [...list.children].indexOf(item) + 1;
        tell(root, await getString('fields:done_move', COMPONENT, {field: label, place, step}));
        await refresh();
    }, () => {
        put(item, before);
        tidy(root);
    });
};

/**
 * Where a field is after one step up or down.
 *
 * @param root The page.
 * @param item The field.
 * @param way up or down.
 * @returns Null where it is at the end.
 */
const beside = (root: HTMLElement, item: HTMLElement, way: string): Place | null => {
    const {list, next} = placeOf(item);
    const previous = item.previousElementSibling;
    const steps = [...root.querySelectorAll<HTMLElement>(STEP)];
    const other = steps[steps.indexOf(list) + (way === 'up' ? -1 : 1)];
    if (way === 'up' ? previous : next) {
        return {list, next: way === 'up' ? previous : next?.nextElementSibling ?? null};
    }
    return other ? {list: other, next: way === 'up' ? null : other.firstElementChild} : null;
};

/**
 * Makes the page work without new pages.
 *
 * @param contextid Context of the site.
 */
export const init = (contextid: number): void => {
    const root = document.querySelector<HTMLElement>(ROOT);
    if (!root) {
        return;
    }
    const refresh = initPreview(root, contextid);
    root.addEventListener('change', event => {
        const input = event.target as HTMLInputElement;
        if (input.type === 'checkbox' && input.closest(ITEM)) {
            void save(root, input, refresh);
        }
    });
    root.addEventListener('submit', event => {
        const item = (event.target as HTMLElement).closest<HTMLElement>(`${ITEM} [data-region=arrows]`)?.closest<HTMLElement>(ITEM);
        const button = event.submitter as HTMLButtonElement | null;
        if (!item || !button) {
            return;
        }
        event.preventDefault();
        const before = placeOf(item);
        const place = beside(root, item, button.value);
        if (place) {
            put(item, place);
            void keepPlace(root, item, before, refresh);
            // Moving takes the focus away, and the button may have come to its end.
            (button.disabled ? item.querySelector<HTMLButtonElement>(`button[name=do]:not([disabled])`) : button)?.focus();
        }
    });
    enableDrag(root, SELECTORS, (item, before) => void keepPlace(root, item, before, refresh));
};
