import {mkdir, open, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** A developer's folder, saved to in the ways of different editors, in turn. */
export class SourceFolder {
    private saves = 0;

    constructor(readonly folder: string) {}

    /** Changes a file. @throws where the change changes nothing */
    async edit(path: string, change: (text: string) => string): Promise<void> {
        const before = await readFile(join(this.folder, path), 'utf8');
        const after = change(before);
        if (after === before) {
            throw new Error(`The edit of ${path} changes nothing`);
        }
        await this.save(path, after);
    }

    async save(path: string, text: string): Promise<void> {
        const file = join(this.folder, path);
        await mkdir(dirname(file), {recursive: true});
        const ways = [atOnce, asAnother, inTwoParts];
        await ways[this.saves++ % ways.length]?.(file, text);
    }

    async remove(path: string): Promise<void> {
        await rm(join(this.folder, path));
    }

    async move(from: string, to: string): Promise<void> {
        await rename(join(this.folder, from), join(this.folder, to));
    }
}

async function atOnce(file: string, text: string): Promise<void> {
    await writeFile(file, text);
}

/** Written beside it and put in its place. */
async function asAnother(file: string, text: string): Promise<void> {
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
}

/** Emptied first: whoever reads in between sees half of it. */
async function inTwoParts(file: string, text: string): Promise<void> {
    const handle = await open(file, 'w');
    try {
        await handle.write(text.slice(0, text.length / 2));
        await handle.sync();
        await handle.write(text.slice(text.length / 2));
    } finally {
        await handle.close();
    }
}
