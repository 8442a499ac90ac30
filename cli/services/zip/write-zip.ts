import {readFile} from 'node:fs/promises';
import {join, posix} from 'node:path';
import {zipSync, type Zippable} from 'fflate';
import {atomicWrite} from '../../core/atomic-write.js';
import {listFiles} from '../../core/list-files.js';

/** One folder as it goes into a zip. */
export interface ZipFolder {
    /** Where its files are, absolute. */
    from: string;
    /** Where they go in the zip, e.g. `lectern_mycourses` or `blocks/lectern_mycourses`. */
    to: string;
}

/*
 * The same time in every entry. A zip holds local time without a zone, and the library writes a date's local parts:
 * a date made of local parts gives the same bytes in every zone.
 */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);
const UNIX = 3;
const FILE_MODE = 0o100644 << 16;
const FOLDER_MODE = 0o040755 << 16 | 0x10;

/**
 * Writes a zip whose bytes depend on the files' names and contents alone: sorted entries, fixed times and modes, and a
 * compressor written in JavaScript, since zlib's output differs between Node versions. Folders have entries of their
 * own: Moodle's installer looks for `lang/en/` among them.
 *
 * @param file the zip, replaced at once
 * @returns its bytes
 */
export async function writeZip(file: string, folders: readonly ZipFolder[]): Promise<Uint8Array> {
    const contents = new Map<string, Uint8Array | null>();
    for (const {from, to} of folders) {
        for (const path of await listFiles(from)) {
            const name = `${to}/${path}`;
            for (let parent = posix.dirname(name); parent !== '.'; parent = posix.dirname(parent)) {
                contents.set(`${parent}/`, null);
            }
            contents.set(name, await readFile(join(from, path)));
        }
    }
    const entries: Zippable = {};
    for (const name of [...contents.keys()].sort()) {
        const content = contents.get(name) ?? null;
        entries[name] = content === null
            ? [new Uint8Array(0), {mtime: FIXED_TIME, os: UNIX, attrs: FOLDER_MODE, level: 0}]
            : [content, {mtime: FIXED_TIME, os: UNIX, attrs: FILE_MODE, level: 9}];
    }
    const bytes = zipSync(entries);
    await atomicWrite(file, bytes);
    return bytes;
}

