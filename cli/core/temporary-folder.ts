import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Does work in a folder of its own, absolute, that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
    try {
        return await work(folder);
    } finally {
        await rm(folder, {recursive: true, force: true});
    }
}
