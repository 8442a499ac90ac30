import {randomBytes} from 'node:crypto';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

/**
 * Writes files that belong together: all aside first, then each renamed into place.
 * A full disk or a read-only folder leaves every previous file as it was and nothing beside it.
 */
export async function writeTogether(files: readonly (readonly [file: string, content: Buffer])[]): Promise<void> {
    const suffix = `.${randomBytes(4).toString('hex')}.tmp`;
    const aside = files.map(([file]) => join(dirname(file), `.${basename(file)}${suffix}`));
    try {
        for (const [index, [file, content]] of files.entries()) {
            await mkdir(dirname(file), {recursive: true});
            await writeFile(aside[index] ?? '', content);
        }
        for (const [index, [file]] of files.entries()) {
            await rename(aside[index] ?? '', file);
        }
    } catch (error) {
        await Promise.all(aside.map(file => rm(file, {force: true}).catch(() => undefined)));
        throw error;
    }
}
