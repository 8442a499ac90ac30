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
 * Makes the My courses block answer at once instead of by loading the page anew.
 *
 * The server has rendered everything, and all controls are one form that works without this. Here the form is taken over:
 * the button pressed says what to do, the same as in action.php.
 *
 * @module     block_lectern_mycourses/mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Pending from 'core/pending';
import {clearError} from 'block_lectern_mycourses/feedback';
import {fail, load, loadMore} from 'block_lectern_mycourses/list';
import type {Block} from 'block_lectern_mycourses/list';
import {savePreferences} from 'block_lectern_mycourses/repository';
import type {Preference} from 'block_lectern_mycourses/repository';
import {findParts} from 'block_lectern_mycourses/selectors';
import type {Parts} from 'block_lectern_mycourses/selectors';
import {hide, star} from 'block_lectern_mycourses/tools';

const COMPONENT = 'block_lectern_mycourses';

/** Milliseconds without a key press after which a search begins. */
const TYPING_PAUSE = 350;

/** The choices that are remembered. */
type Choice = 'filter' | 'sort' | 'view' | 'perpage';

/**
 * Presses one button of a group and releases the others.
 *
 * @param parts Parts of the block.
 * @param name Name of the group's buttons.
 * @param value Value of the button.
 */
const press = (parts: Parts, name: string, value: string): void => {
    parts.form.querySelectorAll<HTMLButtonElement>(`button[name="${name}"]`).forEach(button => {
        button.setAttribute('aria-pressed', String(button.value === value));
    });
};

/**
 * The preference that remembers a choice.
 *
 * @param block Block.
 * @param choice Choice.
 * @param value Value.
 * @returns Preference.
 */
const preference = (block: Block, choice: Choice, value: string): Preference => ({
    type: `${COMPONENT}_${choice}_${block.parts.root.dataset.instance ?? 0}`,
    value,
});

/**
 * Shows cards or rows; no course needs to be loaded for that.
 *
 * @param block Block.
 * @param view 'cards' or 'list'.
 */
const setView = async(block: Block, view: string): Promise<void> => {
    const pending = new Pending(`${COMPONENT}/view`);
    press(block.parts, 'view', view);
    block.parts.root.dataset.view = view;
    clearError(block.parts);
    try {
        await savePreferences([preference(block, 'view', view)]);
    } catch (error) {
        await fail(block, 'error:change', error, () => setView(block, view));
    } finally {
        pending.resolve();
    }
};

/**
 * Chooses a filter.
 *
 * @param block Block.
 * @param filter Filter.
 */
const setFilter = async(block: Block, filter: string): Promise<void> => {
    press(block.parts, 'filter', filter);
    await load(block, [preference(block, 'filter', filter)]);
};

/**
 * Takes search and filter away, where no course matches.
 *
 * @param block Block.
 */
const clear = async(block: Block): Promise<void> => {
    block.parts.search.value = '';
    const filters = [...block.parts.form.querySelectorAll<HTMLButtonElement>('button[name="filter"]')];
    const all = filters.find(button => button.value === 'all') ?? filters[0];
    all?.focus();
    await setFilter(block, all?.value ?? 'all');
};

/**
 * Does what a button of the form asks for.
 *
 * @param block Block.
 * @param name Name of the button.
 * @param value Its value.
 * @returns When it is done.
 */
const perform = (block: Block, name: string, value: string): Promise<void> => {
    switch (name) {
        case 'filter':
            return setFilter(block, value);
        case 'view':
            return setView(block, value);
        case 'star':
        case 'unstar':
            return star(block, Number(value), name === 'star');
        case 'hide':
        case 'unhide':
            return hide(block, Number(value), name === 'hide');
        case 'clear':
            return clear(block);
        default:
            return load(block);
    }
};

/**
 * Makes a block answer at once.
 *
 * @param rootid Id of the block's outermost element.
 */
export const init = (rootid: string): void => {
    const root = document.getElementById(rootid);
    if (!root) {
        return;
    }
    const parts = findParts(root);
    const block: Block = {parts, latest: 0, search: parts.search.value.trim(), typing: 0};

    parts.form.addEventListener('submit', event => {
        event.preventDefault();
        const button = event.submitter as HTMLButtonElement | null;
        void perform(block, button?.name ?? 'find', button?.value ?? '');
    });
    parts.sort.addEventListener('change', () => {
        void load(block, [preference(block, 'sort', parts.sort.value)]);
    });
    parts.perpage.addEventListener('change', () => {
        void load(block, [preference(block, 'perpage', parts.perpage.value)]);
    });
    parts.search.addEventListener('input', () => {
        window.clearTimeout(block.typing);
        block.typing = window.setTimeout(() => {
            if (parts.search.value.trim() !== block.search) {
                void load(block);
            }
        }, TYPING_PAUSE);
    });
    parts.more.addEventListener('click', event => {
        event.preventDefault();
        void loadMore(block);
    });
};
