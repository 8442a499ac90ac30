// __licence__

/**
 * Keeps the time that remains up to date while the page is open.
 *
 * @module     __component__/countdown
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getString} from 'core/str';

const COMPONENT = '__component__';

/** Seconds in a unit, the largest first. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** Milliseconds between two looks at the clock. */
const INTERVAL = 1000;

/**
 * The time that remains, in its two largest units: '3 days 4 hours' in the page's language.
 *
 * @param seconds More than 0.
 */
export const inWords = (seconds: number): string => {
    const first = UNITS.findIndex(unit => seconds >= unit[1]);
    let rest = seconds;
    return UNITS.slice(first, first + 2).map(unit => {
        const count = Math.floor(rest / unit[1]);
        rest -= count * unit[1];
        return new Intl.NumberFormat(document.documentElement.lang || 'en', {
            style: 'unit',
            unit: unit[0],
            unitDisplay: 'long',
        }).format(count);
    }).join(' ');
};

/**
 * Shows what remains, until nothing does.
 *
 * @param rootId The id of the element that the template makes.
 * @param timeDue Seconds since 1970.
 */
export const init = (rootId: string, timeDue: number): void => {
    const region = document.getElementById(rootId)?.querySelector('[data-region="remaining"]');
    if (!region) {
        return;
    }
    const update = async(): Promise<void> => {
        const seconds = Math.ceil(timeDue - Date.now() / 1000);
        if (seconds <= 0) {
            clearInterval(timer);
        }
        region.textContent = seconds > 0
            ? await getString('duein', COMPONENT, inWords(seconds))
            : await getString('overdue', COMPONENT);
    };
    const timer = setInterval(update, INTERVAL);
};
