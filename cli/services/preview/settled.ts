import {statSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';

/** How long, and how often, a file that is empty right now is waited for. In milliseconds. */
const PAUSE = 10;
const TIMES = 5;

/**
 * Editors empty a file before they write it. What is read just then shows nothing and is no mistake: it is waited for, shortly.
 *
 * @param files absolute
 */
export async function settled(files: ReadonlySet<string>): Promise<void> {
    const isEmpty = (file: string): boolean => statSync(file, {throwIfNoEntry: false})?.size === 0;
    for (let time = 0; time < TIMES && [...files].some(isEmpty); time++) {
        await sleep(PAUSE);
    }
}
