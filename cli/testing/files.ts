import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

/** Runs a test in a folder of its own that holds these files, and removes it afterwards. */
export async function withFiles<T>(files: Record<string, string>, work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
    try {
        for (const [path, content] of Object.entries(files)) {
            await mkdir(dirname(join(folder, path)), {recursive: true});
            await writeFile(join(folder, path), content);
        }
        return await work(folder);
    } finally {
        await rm(folder, {recursive: true, force: true});
    }
}
