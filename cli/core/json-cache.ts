import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {atomicWrite} from './atomic-write.js';
import {cacheDir} from './cache-dir.js';

/** Results on disk by all that decides them. An entry is never changed, so any number of runs may share the folder. */
export class JsonCache<T> {
    private readonly folder: string;

    /** @param room its folder in the user's cache folder */
    constructor(room: string) {
        this.folder = cacheDir(room);
    }

    /** The name of a result: a hash of what decides it. */
    keyOf(...decides: readonly unknown[]): string {
        return createHash('sha256').update(JSON.stringify(decides)).digest('hex');
    }

    /** The result of the last time; undefined where none is known. */
    get(key: string): T | undefined {
        try {
            return JSON.parse(readFileSync(this.fileOf(key), 'utf8')) as T;
        } catch {
            return undefined;
        }
    }

    /** A cache that cannot be written only makes the next run slower, so failing is no error. */
    async put(key: string, result: T): Promise<void> {
        await atomicWrite(this.fileOf(key), JSON.stringify(result)).catch(() => undefined);
    }

    private fileOf(key: string): string {
        return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`);
    }
}
