import {chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Branch} from '../../core/branches.js';
import type {DatabaseConnection} from './database/connection.js';
import {SITE_KEYS, sitePlaces, type SiteKey} from './layout.js';
import {isRunning, type ProcessRecord} from './processes.js';

/** What is known of one site: its addresses, its secrets and its processes. Readable by its owner alone. */
export interface SiteState {
    branch: Branch;
    key: SiteKey;
    /** `$CFG->wwwroot` */
    url: string;
    port: number;
    server: 'nginx' | 'php';
    database: DatabaseConnection;
    /** Port of the site's own database server, kept over restarts; 0 where the database was given. */
    databasePort: number;
    admin: {username: string; password: string};
    /** `added` of the registration that the site's code was copied from. */
    codeOf: string;
    /** Whether Moodle's tables are there. */
    installed: boolean;
    /** Hash of the code that PHPUnit's tables were made from, or null. */
    phpunitHash: string | null;
    processes: ProcessRecord[];
}

/** The state of a site, or null where there is none. */
export function readState(branch: Branch, key: SiteKey): SiteState | null {
    try {
        return JSON.parse(readFileSync(stateFile(branch, key), 'utf8')) as SiteState;
    } catch {
        return null;
    }
}

/** Written at once whenever a process was started, so that a crash of ours leaves nothing unknown behind. */
export function writeState(state: SiteState): void {
    const file = stateFile(state.branch, state.key);
    mkdirSync(sitePlaces(state.branch, state.key).home, {recursive: true});
    writeFileSync(`${file}.tmp`, `${JSON.stringify(state, null, 2)}\n`, {mode: 0o600});
    chmodSync(`${file}.tmp`, 0o600);
    renameSync(`${file}.tmp`, file);
}

/** The sites of a branch. */
export function statesOf(branch: Branch): SiteState[] {
    return SITE_KEYS.flatMap(key => readState(branch, key) ?? []);
}

/** Whether all that the site needs is running. */
export function isUp(state: SiteState): boolean {
    return state.processes.length > 0 && state.processes.every(isRunning);
}

function stateFile(branch: Branch, key: SiteKey): string {
    return join(sitePlaces(branch, key).home, 'site.json');
}
