// __licence__

/**
 * Shows only the rows that hold what is typed.
 *
 * @module     __component__/filter
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Takes the table's filter over.
 *
 * @param rootId The id of the element that the template makes.
 */
export const init = (rootId: string): void => {
    const root = document.getElementById(rootId);
    const input = root?.querySelector<HTMLInputElement>('[data-region="filter"]');
    const rows = root?.querySelectorAll<HTMLElement>('[data-region="row"]');
    input?.addEventListener('input', () => {
        const typed = input.value.trim().toLowerCase();
        rows?.forEach(row => {
            row.hidden = !(row.textContent ?? '').toLowerCase().includes(typed);
        });
    });
};
