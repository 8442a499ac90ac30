// __licence__

/**
 * Hides and shows the block's message.
 *
 * @module     __component__/greeting
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getString} from 'core/str';

const COMPONENT = '__component__';

/**
 * Shows or hides, and says on the button what it does next.
 *
 * @param button The button.
 * @param message What it hides.
 */
const toggle = async(button: Element, message: HTMLElement): Promise<void> => {
    message.hidden = !message.hidden;
    button.setAttribute('aria-expanded', String(!message.hidden));
    button.textContent = await getString(message.hidden ? 'show' : 'hide', COMPONENT);
};

/**
 * Takes the block's button over.
 *
 * @param rootId The id of the element that the template makes.
 */
export const init = (rootId: string): void => {
    const root = document.getElementById(rootId);
    const button = root?.querySelector('[data-action="toggle"]');
    const message = root?.querySelector<HTMLElement>('[data-region="message"]');
    if (button && message) {
        button.addEventListener('click', () => toggle(button, message));
    }
};
