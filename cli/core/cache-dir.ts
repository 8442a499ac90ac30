import {homedir} from 'node:os';
import {join, resolve} from 'node:path';

/**
 * The folder for everything that can be made again: compiled modules, copies of Moodle, their sites.
 * `LECTERN_CACHE` names another; else `$XDG_CACHE_HOME/lectern`, else `~/.cache/lectern`.
 */
export function cacheDir(...parts: string[]): string {
    const own = process.env['LECTERN_CACHE'];
    if (own) {
        return resolve(own, ...parts);
    }
    return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern', ...parts);
}
