import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import type {Edit} from '../../checks/check.js';
import {atomicWrite} from '../../core/atomic-write.js';

/**
 * Makes edits in files. Of edits that overlap, the first in the file is made: the next run finds what is left.
 *
 * @param fixes edits by file, relative to the working directory
 * @returns the number of edits made
 */
export async function applyFixes(fixes: ReadonlyMap<string, readonly Edit[]>): Promise<number> {
    let made = 0;
    for (const [file, edits] of fixes) {
        const text = await readFile(resolve(file), 'utf8');
        const {result, count} = edited(text, edits);
        if (result !== text) {
            await atomicWrite(resolve(file), result);
            made += count;
        }
    }
    return made;
}

/** A text with edits made. */
export function edited(text: string, edits: readonly Edit[]): {result: string; count: number} {
    let result = '';
    let at = 0;
    let count = 0;
    let last: Edit | null = null;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        const same = last !== null && last.start === edit.start && last.end === edit.end && last.text === edit.text;
        if (edit.start < at || same) {
            continue;
        }
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
        last = edit;
        count++;
    }
    return {result: result + text.slice(at), count};
}
