import {copyFile, mkdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {cacheDir} from '../../core/cache-dir.js';

/** What is built can be built again: no copy is needed. */
const MADE = /(^|\/)amd\/(build|src)\/|(^|\/)styles\.css$/;

/**
 * Copies files that are about to be removed from a Moodle into the cache folder: somebody may have written them there.
 *
 * @returns the folder of the copies, or null where none was needed
 */
export async function keepAside(folder: string, component: string, paths: readonly string[]): Promise<string | null> {
    const worth = paths.filter(path => !MADE.test(path));
    if (worth.length === 0) {
        return null;
    }
    const kept = cacheDir('watch', 'removed', `${component}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`);
    for (const path of worth) {
        await mkdir(dirname(join(kept, path)), {recursive: true});
        await copyFile(join(folder, path), join(kept, path));
    }
    return kept;
}
