import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {cacheDir} from '../../core/cache-dir.js';
import type {Moodle} from '../../core/moodle.js';

/** Says which sources the types beside it were made from, and by what. */
export const STAMP = 'lectern-types.json';

export interface Stamp {
    /** Hash of the sources and of this tool. */
    key: string;
    moodle: string;
    release: string;
    modules: number;
    loosened: number;
}

/**
 * Where the types of a checkout are: `<cache>/types/<branch>-<hash of its path>`, the same however often they are
 * made, so that a tsconfig.json can name it.
 */
export function typesFolder({branch, root}: Moodle): string {
    return cacheDir('types', `${branch}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
}

/** What a folder's types were made from, null where it has none. */
export function readStamp(folder: string): Stamp | null {
    const file = join(folder, STAMP);
    try {
        return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Stamp : null;
    } catch {
        return null; // Not whole: the types are made anew.
    }
}
