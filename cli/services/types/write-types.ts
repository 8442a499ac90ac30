import {randomBytes} from 'node:crypto';
import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {replaceFolder} from '../../core/atomic-write.js';
import {jqueryTypesFolder} from './jquery-types.js';
import {STAMP, type Stamp} from './types-places.js';

/** What a plugin's own tsconfig.json extends. Its paths are relative to itself. */
const TSCONFIG = {
    compilerOptions: {
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'bundler',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        noEmit: true,
        paths: {'*': ['./*']},
    },
    include: ['**/*.d.ts'],
};

/** Writes all declarations aside and puts the folder in its place at once: readers see the old types or the new. */
export async function writeTypes(folder: string, files: ReadonlyMap<string, string>, stamp: Stamp): Promise<void> {
    const aside = join(dirname(folder), `.${randomBytes(4).toString('hex')}.tmp`);
    try {
        await mkdir(aside, {recursive: true});
        const folders = new Set([...files.keys()].map(name => dirname(join(aside, name))));
        await Promise.all([...folders].map(one => mkdir(one, {recursive: true})));
        for (const [name, text] of files) {
            await writeFile(join(aside, name), text);
        }
        // For those who have no types of jQuery themselves; `reference types` finds theirs first.
        await cp(jqueryTypesFolder(), join(aside, 'node_modules', '@types', 'jquery'), {recursive: true});
        await writeFile(join(aside, 'tsconfig.json'), `${JSON.stringify(TSCONFIG, null, 2)}\n`);
        await writeFile(join(aside, '.gitignore'), '*\n');
        await writeFile(join(aside, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
        await replaceFolder(aside, folder);
    } catch (error) {
        // The user knows the folder, not the name it had meanwhile.
        throw error instanceof Error && 'code' in error ? Object.assign(error, {path: folder}) : error;
    } finally {
        await rm(aside, {recursive: true, force: true}).catch(() => undefined); // A read-only file system refuses even this.
    }
}
