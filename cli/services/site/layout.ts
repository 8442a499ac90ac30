import {createHash} from 'node:crypto';
import {statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {cacheDir} from '../../core/cache-dir.js';
import {runUser} from './run-user.js';

/** The two database systems that a site can be made on. */
export type DatabaseKind = 'mariadb' | 'pgsql';

export const DATABASE_KINDS: readonly DatabaseKind[] = ['mariadb', 'pgsql'];

/** Which of a branch's sites: by database, and whether that is our own server or one that the user gave. */
export type SiteKey = DatabaseKind | `${DatabaseKind}-dsn`;

export const SITE_KEYS: readonly SiteKey[] = ['mariadb', 'pgsql', 'mariadb-dsn', 'pgsql-dsn'];

/** The folder of a registered checkout: `code/` and `registration.json`. */
export function registrationFolder(branch: string): string {
    return cacheDir('sites', branch);
}

/** The registered copy of a checkout, without a config.php. Sites are made from it, never in it. */
export function codeFolder(branch: string): string {
    return join(registrationFolder(branch), 'code');
}

/** Everything that one site owns. */
export function siteFolder(branch: string, key: SiteKey): string {
    return join(sitesHome(), branch, key);
}

/** The places inside a site's folder. */
export interface SitePlaces {
    home: string;
    /** The site's own copy of Moodle, with its config.php and the plugins installed. */
    code: string;
    moodledata: string;
    phpunitdata: string;
    /** Data of the site's own database server. */
    database: string;
    /** Sockets and PID files of what runs. */
    run: string;
    logs: string;
    /** Our PHP scripts, configuration files and the zips: the site's user reads them, and cannot change them. */
    tools: string;
}

export function sitePlaces(branch: string, key: SiteKey): SitePlaces {
    const home = siteFolder(branch, key);
    return {
        home,
        code: join(home, 'code'),
        moodledata: join(home, 'moodledata'),
        phpunitdata: join(home, 'phpunitdata'),
        database: join(home, 'database'),
        run: join(home, 'run'),
        logs: join(home, 'logs'),
        tools: join(home, 'tools'),
    };
}

/**
 * Where sites live: in the cache folder. Only root, whose servers run as another user, may have a cache folder that
 * this user cannot enter (/root is closed to all): its sites live in /var/cache/lectern then, apart for each cache.
 */
function sitesHome(): string {
    const home = cacheDir('sites');
    if (runUser() === null || isOpen(home)) {
        return home;
    }
    return join('/var/cache/lectern', createHash('sha256').update(home).digest('hex').slice(0, 8));
}

/** Whether everybody may walk through this folder and all above it. What does not exist yet will be open. */
function isOpen(folder: string): boolean {
    for (let path = folder; ; path = dirname(path)) {
        const found = statSync(path, {throwIfNoEntry: false});
        if (found !== undefined && (found.mode & 0o001) === 0) {
            return false;
        }
        if (path === dirname(path)) {
            return true;
        }
    }
}
