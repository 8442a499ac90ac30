// Stand-in for Moodle's core/pending: lets a test wait until a page is no longer busy.
import {setImmediate as turn} from 'node:timers/promises';

/** Those not resolved yet. */
const busy = new Set<Pending>();

/** Something that a page is busy with. */
export default class Pending {
    constructor(readonly name = 'pending') {
        busy.add(this);
    }

    resolve(): void {
        busy.delete(this);
    }
}

/**
 * Waits until the page is no longer busy: by turns of the event loop, not by the clock.
 */
export const settled = async(): Promise<void> => {
    do {
        await turn();
    } while (busy.size);
};
