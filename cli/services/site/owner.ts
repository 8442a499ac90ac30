import {lchown, mkdir} from 'node:fs/promises';
import {execute} from './execute.js';
import type {RunUser} from './run-user.js';

/** Makes one file or folder the run user's; nothing to do where all runs as the caller. */
export async function giveTo(path: string, as: RunUser | null): Promise<void> {
    if (as !== null) {
        await lchown(path, as.uid, as.gid);
    }
}

/** The same for a whole tree. Links are changed themselves, never what they lead to. */
export async function giveTreeTo(path: string, as: RunUser | null): Promise<void> {
    if (as !== null) {
        await execute('chown', ['-R', '-h', '-P', `${as.uid}:${as.gid}`, '--', path]);
    }
}

/** A folder of the run user's, closed to others. */
export async function ownFolder(path: string, as: RunUser | null): Promise<void> {
    await mkdir(path, {recursive: true, mode: 0o700});
    await giveTo(path, as);
}
