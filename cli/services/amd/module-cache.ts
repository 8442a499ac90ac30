import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {BuiltModule} from './built-module.js';
import {writeTogether} from './write-together.js';

const HEADER = /^lectern-amd 1 (\d+) (\d+)\n/;

/** Compiled modules on disk, by key. An entry is never changed, so any number of builds may share the folder. */
export class ModuleCache {
    constructor(private readonly folder: string) {}

    /** The module with this key, or null where it is not there or not whole. */
    get(key: string): BuiltModule | null {
        let entry: Buffer;
        try {
            entry = readFileSync(this.fileOf(key));
        } catch {
            return null;
        }
        const header = HEADER.exec(entry.toString('latin1', 0, 64));
        if (header === null) {
            return null;
        }
        const start = header[0].length;
        const middle = start + Number(header[1]);
        return entry.length === middle + Number(header[2])
            ? {code: entry.subarray(start, middle), map: entry.subarray(middle)}
            : null;
    }

    /** Keeps a module. A cache that cannot be written only makes the next build slower, so failing is no error. */
    async put(key: string, {code, map}: BuiltModule): Promise<void> {
        const entry = Buffer.concat([Buffer.from(`lectern-amd 1 ${code.length} ${map.length}\n`), code, map]);
        await writeTogether([[this.fileOf(key), entry]]).catch(() => undefined);
    }

    private fileOf(key: string): string {
        return join(this.folder, key.slice(0, 2), key.slice(2));
    }
}
