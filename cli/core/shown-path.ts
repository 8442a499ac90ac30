import {relative} from 'node:path';

/** A path as people are shown it: seen from the working directory. */
export function shownPath(file: string): string {
    return relative(process.cwd(), file) || file;
}
