import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** What never belongs to a plugin, whoever made it: dot files, packages, a Mac's and a Windows' droppings. */
const NEVER = /^(\..*|node_modules|__MACOSX|Thumbs\.db|desktop\.ini)$/;

/**
 * Every file below a folder that may belong to a plugin, as paths relative to it with forward slashes, sorted.
 * Links are left out: a zip cannot carry them and Moodle refuses them. So is what the tool made when it was run in this folder.
 *
 * @param folder absolute
 * @returns empty where the folder is not there
 */
export async function listFiles(folder: string): Promise<string[]> {
    const found: string[] = [];
    const visit = async(below: string): Promise<void> => {
        const entries = await readdir(join(folder, below), {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
                return [];
            }
            throw error;
        });
        for (const entry of entries) {
            const path = below === '' ? entry.name : `${below}/${entry.name}`;
            if (NEVER.test(entry.name) || (below === '' && await isOutput(join(folder, entry.name), entry.name))) {
                continue;
            }
            if (entry.isDirectory()) {
                await visit(path);
            } else if (entry.isFile()) {
                found.push(path);
            }
        }
    };
    await visit('');
    return found.sort();
}

/** Whether this is the `build` or `dist` of an earlier run: built components, or zips with their sums. */
async function isOutput(folder: string, name: string): Promise<boolean> {
    if (name === 'dist') {
        return existsSync(join(folder, 'SHA256SUMS'));
    }
    if (name === 'build') {
        const entries = await readdir(folder).catch(() => []);
        return entries.some(entry => existsSync(join(folder, entry, 'version.php')));
    }
    return false;
}
