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
 * The parts of the block's page, found once.
 *
 * @module     block_lectern_mycourses/selectors
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** The parts of the block. */
export interface Parts {
    root: HTMLElement;
    form: HTMLFormElement;
    search: HTMLInputElement;
    sort: HTMLSelectElement;
    perpage: HTMLSelectElement;
    error: HTMLElement;
    status: HTMLElement;
    results: HTMLElement;
    summary: HTMLElement;
    courses: HTMLElement;
    nothing: HTMLElement;
    foot: HTMLElement;
    more: HTMLAnchorElement;
    remaining: HTMLElement;
}

/**
 * Finds an element that the template always has.
 *
 * @param root Where to look.
 * @param selector Selector.
 * @returns The element.
 * @throws If a theme's template leaves it out.
 */
const need = <T extends Element>(root: ParentNode, selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (!element) {
        throw new Error(`block_lectern_mycourses: the template must have an element ${selector}`);
    }
    return element;
};

/**
 * Finds the parts of the block.
 *
 * @param root The block's outermost element.
 * @returns Its parts.
 */
export const findParts = (root: HTMLElement): Parts => ({
    root,
    form: need(root, '[data-region="form"]'),
    search: need(root, '[name="search"]'),
    sort: need(root, '[name="sort"]'),
    perpage: need(root, '[name="perpage"]'),
    error: need(root, '[data-region="error"]'),
    status: need(root, '[data-region="status"]'),
    results: need(root, '[data-region="results"]'),
    summary: need(root, '[data-region="summary"]'),
    courses: need(root, '[data-region="courses"]'),
    nothing: need(root, '[data-region="nothing"]'),
    foot: need(root, '[data-region="foot"]'),
    more: need(root, '[data-region="more"]'),
    remaining: need(root, '[data-region="remaining"]'),
});

/**
 * Finds a course in the list.
 *
 * @param parts Parts of the block.
 * @param courseid Course.
 * @returns Its item, if it is shown.
 */
export const findCourse = (parts: Parts, courseid: number): HTMLElement | null =>
    parts.courses.querySelector<HTMLElement>(`[data-course="${courseid}"]`);
