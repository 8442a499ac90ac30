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
 * Has paper show the whole record: what is folded away is opened while it prints.
 *
 * @module     local_lectern_profile/print
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Opens what is folded away, and closes it again once it is on paper.
 */
const openWhilePrinting = (): void => {
    let opened: HTMLDetailsElement[] = [];
    window.addEventListener('beforeprint', () => {
        opened = [...document.querySelectorAll<HTMLDetailsElement>('.lectern-profile-section details:not([open])')];
        opened.forEach((details) => {
            details.open = true;
        });
    });
    window.addEventListener('afterprint', () => {
        opened.forEach((details) => {
            details.open = false;
        });
        opened = [];
    });
};

/**
 * Prints at once instead of leading to the page that can be printed: the link does that where there is no script.
 */
export const init = (): void => {
    openWhilePrinting();
    document.querySelector<HTMLAnchorElement>('[data-action=lectern-profile-print]')?.addEventListener('click', (event) => {
        event.preventDefault();
        window.print();
    });
};
