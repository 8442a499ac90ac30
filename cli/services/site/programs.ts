import {accessSync, constants, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Folders that hold servers but are often not in a user's PATH. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin', '/usr/local/bin'];

/** The first of these programs that is installed, by its full path, or null. */
export function findProgram(...names: string[]): string | null {
    for (const name of names) {
        for (const folder of programFolders()) {
            const file = join(folder, name);
            if (isProgram(file)) {
                return file;
            }
        }
    }
    return null;
}

function programFolders(): string[] {
    return [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...SERVER_FOLDERS, ...postgresFolders()];
}

/** Debian keeps each PostgreSQL in a folder of its own, none in the PATH; the newest first. */
function postgresFolders(): string[] {
    const home = '/usr/lib/postgresql';
    try {
        return readdirSync(home)
            .sort((a, b) => Number(b) - Number(a))
            .map(version => join(home, version, 'bin'));
    } catch {
        return [];
    }
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
