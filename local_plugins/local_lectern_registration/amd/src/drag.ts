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
 * Drags items of lists to other places, with a mouse, a pen or a finger. The keyboard has buttons of its own.
 *
 * @module     local_lectern_registration/drag
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What is dragged, by what, and where. */
export interface Selectors {
    /** What is dragged; a child of a list. */
    item: string;
    /** What is taken hold of; inside an item. */
    grip: string;
    /** Holds items. */
    list: string;
    /** Holds a list, and takes an item where that is empty. */
    around: string;
}

/** Where an item stands. */
export interface Place {
    list: HTMLElement;
    next: Element | null;
}

/** Pixels from the edge of the window where the page begins to scroll. */
const EDGE = 60;

/** Pixels that it scrolls at a time. */
const SCROLL = 14;

/** The class of an item while it is dragged. */
const DRAGGED = 'lectern-registration-dragged';

/** The class of what holds all lists while an item is dragged. */
const DRAGGING = 'lectern-registration-dragging';

/**
 * Where an item stands now.
 *
 * @param item Item.
 * @returns Its list and what follows it.
 */
export const placeOf = (item: HTMLElement): Place => ({list: item.parentElement as HTMLElement, next: item.nextElementSibling});

/**
 * Puts an item somewhere.
 *
 * @param item Item.
 * @param place Where.
 */
export const put = (item: HTMLElement, {list, next}: Place): void => {
    list.insertBefore(item, next);
};

/**
 * Moves an item to where the pointer is.
 *
 * @param item Item.
 * @param selectors Selectors.
 * @param event Where the pointer is.
 */
const follow = (item: HTMLElement, selectors: Selectors, event: PointerEvent): void => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const over = under?.closest<HTMLElement>(selectors.item);
    if (over && over !== item) {
        const {top, height} = over.getBoundingClientRect();
        const next = event.clientY > top + height / 2 ? over.nextElementSibling : over;
        if (next !== item) {
            put(item, {list: over.parentElement as HTMLElement, next});
        }
        return;
    }
    const list = under?.closest(selectors.around)?.querySelector<HTMLElement>(selectors.list);
    if (list && !list.querySelector(selectors.item)) {
        list.append(item);
    }
};

/**
 * Makes items draggable.
 *
 * @param root Holds all lists.
 * @param selectors Selectors.
 * @param dropped Called after an item was dropped at another place, with where it was before.
 */
export const enableDrag = (
    root: HTMLElement,
    selectors: Selectors,
    dropped: (item: HTMLElement, before: Place) => void,
): void => {
    root.addEventListener('pointerdown', event => {
        const grip = (event.target as Element).closest<HTMLElement>(selectors.grip);
        const item = grip?.closest<HTMLElement>(selectors.item);
        if (!grip || !item || event.button !== 0) {
            return;
        }
        event.preventDefault();
        const before = placeOf(item);
        item.classList.add(DRAGGED);
        root.classList.add(DRAGGING);
        const listening = new AbortController();
        const finish = (keep: boolean): void => {
            listening.abort();
            item.classList.remove(DRAGGED);
            root.classList.remove(DRAGGING);
            const {list, next} = placeOf(item);
            if (!keep) {
                put(item, before);
            } else if (list !== before.list || next !== before.next) {
                dropped(item, before);
            }
        };
        const {signal} = listening;
        // Of the document: an item that moves within the page loses the pointer.
        document.addEventListener('pointermove', moved => {
            follow(item, selectors, moved);
            if (moved.clientY < EDGE || moved.clientY > window.innerHeight - EDGE) {
                window.scrollBy(0, moved.clientY < EDGE ? -SCROLL : SCROLL);
            }
        }, {signal});
        document.addEventListener('pointerup', () => finish(true), {signal});
        document.addEventListener('pointercancel', () => finish(false), {signal});
        document.addEventListener('keydown', ({key}) => {
            if (key === 'Escape') {
                finish(false);
            }
        }, {signal});
    });
};
