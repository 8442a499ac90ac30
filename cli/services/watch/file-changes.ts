import {watch, type FSWatcher} from 'chokidar';
import {existsSync} from 'node:fs';
import {basename, join} from 'node:path';
import {EnvironmentError} from '../../core/errors.js';

/** Editors write a file in two or three steps: what follows so soon belongs together. In milliseconds. */
const TOGETHER = 8;

/** What is never a source: dot files, packages, what an editor writes beside a file, our own file aside. */
const NEVER = /^(?:\..+|node_modules|__MACOSX|.*~|.*\.(?:tmp|swp|swx)|4913)$/;

/** Whether this is a source, and not an editor's file beside one. */
export function isSource(path: string): boolean {
    return !NEVER.test(basename(path));
}

export interface FileChanges {
    close(): Promise<void>;
}

/**
 * Tells which files below some folders changed, appeared or vanished.
 *
 * @param folders absolute
 * @param changed called with absolute paths
 * @param failed called where watching itself fails
 */
export async function watchFiles(
    folders: readonly string[], changed: (files: ReadonlySet<string>) => void, failed: (error: Error) => void,
): Promise<FileChanges> {
    let together = new Set<string>();
    let timer: NodeJS.Timeout | null = null;
    const roots = new Set(folders);
    const watcher: FSWatcher = watch([...folders], {
        ignoreInitial: true,
        ignored: path => !roots.has(path) && !isSource(path),
        followSymlinks: false,
        // A file that is replaced vanishes for a moment: it counts as gone only when it stays away.
        atomic: true,
    });
    const tell = (): void => {
        const files = together;
        together = new Set();
        timer = null;
        changed(files);
    };
    const add = (path: string): void => {
        together.add(path);
        clearTimeout(timer ?? undefined);
        timer = setTimeout(tell, TOGETHER);
    };
    const known = new Set<string>();
    watcher.on('all', (event, path) => {
        if (event === 'addDir') {
            return; // Its files are told one by one.
        }
        known.add(path);
        add(path);
    });
    // Chokidar swallows what follows within 50 ms of a change. A formatter that runs on save writes just then, and a long
    // file that comes in two parts.
    watcher.on('raw', (_event, name: string | null, details) => {
        const {watchedPath} = details as {watchedPath: string};
        const path = [watchedPath, join(watchedPath, name ?? '')].find(one => known.has(one));
        if (path !== undefined && existsSync(path)) { // One that is gone may come back: chokidar waits for it.
            add(path);
        }
    });
    await new Promise<void>((resolve, reject) => {
        watcher.once('ready', resolve);
        watcher.once('error', error => reject(explain(error)));
    });
    watcher.on('error', error => failed(explain(error)));
    return {close: async() => {
        clearTimeout(timer ?? undefined);
        await watcher.close();
    }};
}

function explain(error: unknown): Error {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC' || code === 'EMFILE') {
        return new EnvironmentError('The system watches no more files for this account',
            'Raise it: sysctl fs.inotify.max_user_watches=524288, and ulimit -n 65536.');
    }
    return error instanceof Error ? error : new Error(String(error));
}
