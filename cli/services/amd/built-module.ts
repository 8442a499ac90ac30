import {readFileSync} from 'node:fs';
import type {AmdSource} from './build-amd.js';

/** The two files that one source makes. */
export interface BuiltModule {
    /** Content of `x.min.js`. */
    code: Buffer;
    /** Content of `x.min.js.map`. */
    map: Buffer;
}

/** How what is on disk compares with what should be there. */
export function compareWithDisk({buildFile}: AmdSource, {code, map}: BuiltModule): 'fresh' | 'stale' | 'missing' {
    const there = readIfThere(buildFile);
    if (there === null) {
        return 'missing';
    }
    return there.equals(code) && readIfThere(`${buildFile}.map`)?.equals(map) ? 'fresh' : 'stale';
}

function readIfThere(file: string): Buffer | null {
    try {
        return readFileSync(file);
    } catch {
        return null;
    }
}
