// __licence__

/**
 * Counts the active users again, without loading the page anew.
 *
 * @module     __component__/activity
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Ajax from 'core/ajax';
import Log from 'core/log';
import Pending from 'core/pending';
import {getString} from 'core/str';

/** What the web service function returns. */
interface Activity {
    users: number;
    time: number;
    timetext: string;
}

const COMPONENT = '__component__';

/**
 * Asks the server and shows its answer.
 *
 * @param root The card.
 */
const refresh = async(root: HTMLElement): Promise<void> => {
    const pending = new Pending(`${COMPONENT}/refresh`);
    try {
        const [call] = Ajax.call([{methodname: `${COMPONENT}_get_activity`, args: {}}]);
        const activity = await call as Activity;
        const time = await getString('countedat', COMPONENT, activity.timetext);
        root.querySelector('[data-region="users"]')?.replaceChildren(String(activity.users));
        root.querySelector('[data-region="time"]')?.replaceChildren(time);
    } catch (error) {
        Log.error(error, COMPONENT);
    } finally {
        pending.resolve();
    }
};

/**
 * Takes the card's button over.
 *
 * @param rootId The id of the element that the template makes.
 */
export const init = (rootId: string): void => {
    const root = document.getElementById(rootId);
    root?.querySelector('[data-action="refresh"]')?.addEventListener('click', () => refresh(root));
};
