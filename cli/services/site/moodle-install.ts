import {existsSync} from 'node:fs';
import {chmod, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {atomicWrite} from '../../core/atomic-write.js';
import type {Moodle} from '../../core/moodle.js';
import type {Terminal} from '../../core/terminal.js';
import {configPhp} from './config-php.js';
import {copyTree} from './copy-tree.js';
import type {SitePlaces} from './layout.js';
import {giveTo, giveTreeTo, ownFolder} from './owner.js';
import {requireRun, toolScript} from './php.js';
import type {RunUser} from './run-user.js';
import type {SiteState} from './state.js';

/** Puts a new copy of the registered code in the place of the site's. */
export async function renewCode(source: string, places: SitePlaces, as: RunUser | null): Promise<void> {
    await rm(places.code, {recursive: true, force: true});
    await ownFolder(places.code, as);
    await copyTree(source, places.code, new Set());
    await giveTreeTo(places.code, as);
}

/** Writes the site's config.php from its state. */
export async function writeConfig(state: SiteState, places: SitePlaces, as: RunUser | null): Promise<void> {
    const file = join(places.code, 'config.php');
    await atomicWrite(file, configPhp({
        url: state.url, dataroot: places.moodledata, phpunitdata: places.phpunitdata, database: state.database,
        phpunitDatabase: phpunitDatabase(state), routed: true,
    }));
    await chmod(file, 0o600);
    await giveTo(file, as);
}

/** Makes Moodle's tables in an empty database, and sets the site up. */
export async function installMoodle(
    php: string, moodle: Moodle, state: SiteState, plugins: number, places: SitePlaces, as: RunUser | null, terminal: Terminal,
): Promise<void> {
    const log = join(places.logs, 'install.log');
    let seen = 0;
    await requireRun(php, [
        join(places.code, 'admin', 'cli', 'install_database.php'), '--agree-license',
        `--adminuser=${state.admin.username}`, `--adminpass=${state.admin.password}`, '--adminemail=admin@example.com',
        `--fullname=Moodle ${moodle.release.split(' ')[0]} with Lectern`, `--shortname=Lectern ${state.branch}`,
    ], {
        as, log, cwd: places.code,
        onLine: line => {
            if (line.startsWith('-->')) {
                terminal.progress(`Installing ${line.slice(3)}`, Math.min(++seen, plugins), plugins);
            }
        },
    }, 'Moodle\'s installation');
    await requireRun(php, [toolScript('site_settings.php', places.tools), join(places.code, 'config.php')], {as, log},
        'Setting the site up');
}

/** A server of the site's own has a second database for PHPUnit, which a fresh site leaves as it is. */
export function phpunitDatabase(state: SiteState): string {
    return state.databasePort === 0 ? state.database.name : `${state.database.name}_phpunit`;
}

/** Whether the site's code is there. */
export function hasCode(places: SitePlaces): boolean {
    return existsSync(join(places.code, 'admin', 'cli', 'install_database.php'));
}
