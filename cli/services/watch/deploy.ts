import {randomBytes} from 'node:crypto';
import {chmod, lchown, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Deployed} from './needs.js';

/** A file as it should be in the Moodle: generated text, or a copy of a file. */
export type Wanted = {text: string | Buffer} | {from: string};

/** Whom files are made for, where that is another than this process's account. */
export interface Owner {
    uid: number;
    gid: number;
}

/**
 * Puts files into a component's folder in the Moodle, each whole or not at all, and only where they differ.
 *
 * @param folder the component's, in the Moodle
 * @param wanted by path relative to it; null takes a file away
 * @returns what was written or removed, in their order
 */
export async function deploy(
    folder: string, wanted: Iterable<readonly [path: string, file: Wanted | null]>, owner: Owner | null,
): Promise<Deployed[]> {
    const done: Deployed[] = [];
    for (const [path, file] of wanted) {
        const target = join(folder, path);
        if (file === null) {
            const before = await readIfThere(target);
            if (await remove(target, folder)) {
                done.push({path, what: 'removed', before, after: null});
            }
            continue;
        }
        const content = 'text' in file ? Buffer.from(file.text) : await readIfThere(file.from);
        if (content === null) {
            continue; // It vanished since it was listed: that is told next.
        }
        const before = await readIfThere(target);
        if (before?.equals(content)) {
            continue;
        }
        await put(target, content, 'from' in file ? file.from : null, owner);
        done.push({path, what: before === null ? 'added' : 'changed', before, after: content});
    }
    return done;
}

/** Aside first, then renamed: a request never sees a part. Folders that are missing are made for the same owner. */
async function put(target: string, content: Buffer, like: string | null, owner: Owner | null): Promise<void> {
    await makeFolder(dirname(target), owner);
    const aside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
    try {
        await writeFile(aside, content);
        if (like !== null) {
            await chmod(aside, (await stat(like)).mode & 0o777 | 0o444);
        }
        if (owner !== null) {
            await lchown(aside, owner.uid, owner.gid);
        }
        await rename(aside, target);
    } catch (error) {
        await rm(aside, {force: true}).catch(() => undefined);
        throw error;
    }
}

async function makeFolder(folder: string, owner: Owner | null): Promise<void> {
    const first = await mkdir(folder, {recursive: true});
    for (let made = folder; owner !== null && first !== undefined && made.length >= first.length; made = dirname(made)) {
        await lchown(made, owner.uid, owner.gid);
    }
}

/** Removes a file, and the folders above it that are empty then, up to the component's own. */
async function remove(target: string, folder: string): Promise<boolean> {
    const there = await rm(target).then(() => true, (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
            return false;
        }
        throw error;
    });
    for (let above = dirname(target); there && above.startsWith(`${folder}/`); above = dirname(above)) {
        if ((await readdir(above)).length > 0) {
            break;
        }
        await rmdir(above).catch(() => undefined);
    }
    return there;
}

async function readIfThere(file: string): Promise<Buffer | null> {
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
            return null;
        }
        throw error;
    });
}
