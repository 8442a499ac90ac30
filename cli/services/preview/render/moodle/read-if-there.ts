import {readFileSync} from 'node:fs';

/** A file's text; null where it cannot be read. */
export function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
