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
        await rm(aside, {force: true});
        throw error;
    }
}

/**
 * Fills a folder aside by the given function and then puts it in the place of the old one.
 * Where filling fails, the old folder stays as it was.
 */
export async function atomicFolder(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
    const suffix = randomBytes(4).toString('hex');
    const aside = join(dirname(folder), `.${basename(folder)}.${suffix}.new`);
    const old = join(dirname(folder), `.${basename(folder)}.${suffix}.old`);
    try {
        await mkdir(aside, {recursive: true});
        await fill(aside);
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
    } finally {
        await rm(aside, {recursive: true, force: true});
        await rm(old, {recursive: true, force: true});
    }
}
