import {randomBytes} from 'node:crypto';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

/**
 * Writes a file aside and renames it into place: readers see the old content or the new, never a part,
 * and a failure leaves the old.
 */
export async function atomicWrite(file: string, content: string | Uint8Array): Promise<void> {
    const folder = dirname(file);
    await mkdir(folder, {recursive: true});
    const aside = join(folder, `.${basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
    try {
        await writeFile(aside, content);
        await rename(aside, file);
    } catch (error) {
        await rm(aside, {force: true}).catch(() => undefined); // A read-only file system refuses even this.
        // The user knows the file, not the name it had meanwhile; a full disk's error names none at all.
        throw error instanceof Error && 'code' in error ? Object.assign(error, {path: file}) : error;
    }
}

/**
 * Puts a folder that was filled aside in the place of another. Where that fails, the other stays as it was.
 *
 * @param aside on the same file system as `folder`
 */
export async function replaceFolder(aside: string, folder: string): Promise<void> {
    const old = join(dirname(folder), `.${basename(folder)}.${randomBytes(4).toString('hex')}.old`);
    const replaced = await rename(folder, old).then(() => true, (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') {
            return false;
        }
        throw error;
    });
    try {
        await rename(aside, folder);
    } catch (error) {
        if (replaced) {
            await rename(old, folder);
        }
        throw error;
    }
    await rm(old, {recursive: true, force: true});
}
