import {randomBytes} from 'node:crypto';
import {chmod, mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {BRANCHES} from '../../core/branches.js';
import {EnvironmentError} from '../../core/errors.js';
import {requireMoodle, type Moodle} from '../../core/moodle.js';
import type {Terminal} from '../../core/terminal.js';
import {parseDsn, withDatabase, type DatabaseConnection} from './database/connection.js';
import {installedDatabases, startDatabase} from './database/server.js';
import {writeLanguagePacks} from './language-packs.js';
import {codeFolder, sitePlaces, type DatabaseKind, type SiteKey, type SitePlaces} from './layout.js';
import {hasCode, installMoodle, renewCode, writeConfig} from './moodle-install.js';
import {ownFolder} from './owner.js';
import {PHP_FLAGS, requirePhp, toolScript} from './php.js';
import {freePort, LOOPBACK, requireFreePort} from './ports.js';
import {startService, stopService, type ProcessRecord} from './processes.js';
import type {Registration} from './registry.js';
import {runUser} from './run-user.js';
import {isUp, readState, writeState, type SiteState} from './state.js';
import {timed} from './steps.js';
import {chooseServer, startWebServer, type ServerChoice} from './web/server.js';
import {findZips, installZips, upgrade, type PluginZip} from './zips.js';

/** What a site is made of. */
export interface UpRequest {
    registration: Registration;
    /** Undefined: the first that is installed. */
    database?: DatabaseKind | undefined;
    dsn?: string | undefined;
    server: ServerChoice;
    port?: number | undefined;
    /** Start again from an empty database and the registered code. */
    fresh: boolean;
    cron: boolean;
    /** Folder of the zips to install. */
    zips: string;
    /** Whether the user named that folder: then it has to hold some. */
    zipsNamed: boolean;
    /** Whether to install any zips. */
    installZips: boolean;
}

export interface UpAnswer {
    state: SiteState;
    /** Components installed by this call. */
    components: string[];
    warnings: string[];
}

/**
 * Makes and starts a site, or brings one up to date that runs. Whatever fails, nothing that this call started goes on
 * running; what it made is used by the next call.
 */
export async function up(request: UpRequest, terminal: Terminal): Promise<UpAnswer> {
    const {registration} = request;
    // All that can be refused is, before anything is stopped, started or written.
    const zips = request.installZips ? await findZips(request.zips, request.zipsNamed) : [];
    const connection = request.dsn === undefined ? null : parseDsn(request.dsn);
    const kind = connection?.kind ?? request.database ?? firstDatabase();
    const key: SiteKey = connection === null ? kind : `${kind}-dsn`;
    const moodle = requireMoodle(codeFolder(registration.branch));
    const php = await requirePhp(moodle, kind);
    const programs = await chooseServer(request.server, php);
    if (connection !== null) {
        await withDatabase(php, connection, 'tables');
    }
    const before = readState(registration.branch, key);
    const running = before !== null && isUp(before) && (request.port === undefined || request.port === before.port);
    if (request.port !== undefined && !running && !before?.processes.length) {
        await requireFreePort(request.port);
    }

    const places = sitePlaces(registration.branch, key);
    const as = runUser();
    const state = before ?? newState(registration, key, connection ?? {
        kind, host: LOOPBACK, port: 0, user: 'lectern', password: secret(), name: 'lectern',
    });
    if (connection !== null) {
        state.database = connection;
    }
    const site = {php, moodle, places, as, state, registration, terminal};
    if (running && !request.fresh && before.codeOf === registration.added) {
        return {state, ...zips.length > 0 ? await addZips(site, zips) : {components: [], warnings: []}};
    }

    await stopAll(state);
    await makeFolders(places);
    const guard = stopOnSignal(state);
    const started = (record: ProcessRecord): void => {
        state.processes.push(record);
        writeState(state);
    };
    try {
        state.port = request.port ?? await freePort(state.port);
        await requireFreePort(state.port);
        state.url = `http://${LOOPBACK}:${state.port}`;
        state.server = programs === null ? 'php' : 'nginx';
        await prepareDatabase(site, connection !== null, request.fresh, started);
        const renewed = await prepareCode(site, request.fresh);
        if (!state.installed) {
            const label = BRANCHES[registration.branch].label;
            await timed(terminal, `Installing Moodle ${label} on ${kind}`,
                () => installMoodle(php, moodle, state, registration.plugins, places, as, terminal));
            state.installed = true;
            writeState(state);
        }
        const added = renewed || zips.length > 0 ? await addZips(site, zips) : {components: [], warnings: []};
        const documentRoot = join(places.code, BRANCHES[registration.branch].documentRoot);
        await timed(terminal, `Starting ${programs === null ? 'PHP\'s own web server' : 'nginx and php-fpm'}`,
            () => startWebServer(php, programs, places, documentRoot, state.port, as, started));
        if (request.cron) {
            started(await startCron(php, places, site.as));
        }
        return {state, ...added};
    } catch (error) {
        await stopAll(state);
        throw error;
    } finally {
        guard();
    }
}

interface Site {
    php: string;
    moodle: Moodle;
    places: SitePlaces;
    as: ReturnType<typeof runUser>;
    state: SiteState;
    registration: Registration;
    terminal: Terminal;
}

/** Stops all that a site runs and writes that down. */
export async function stopAll(state: SiteState): Promise<ProcessRecord[]> {
    const stopped = [...state.processes].reverse();
    for (const record of stopped) {
        await stopService(record);
    }
    state.processes = [];
    writeState(state);
    return stopped;
}

async function prepareDatabase(
    site: Site, given: boolean, fresh: boolean, started: (record: ProcessRecord) => void,
): Promise<void> {
    const {state, places, php, as, terminal} = site;
    const {database} = state;
    if (given) {
        const tables = Number(await withDatabase(php, database, 'tables'));
        if (tables > 0 && !state.installed) {
            throw new EnvironmentError(`The database ${database.name} already holds a Moodle of its own`,
                'Give an empty database: a site is never made over another.');
        }
        if (fresh && state.installed) {
            await withDatabase(php, database, 'droptables');
            state.phpunitHash = null;
        }
        state.installed = state.installed && tables > 0 && !fresh;
    } else {
        state.databasePort = await freePort(state.databasePort);
        database.port = state.databasePort;
        await timed(terminal, `Starting ${database.kind === 'mariadb' ? 'MariaDB' : 'PostgreSQL'} on port ${database.port}`,
            () => startDatabase(php, places, database, as, started));
        if (fresh || !state.installed) {
            await withDatabase(php, database, 'recreate');
            state.installed = false;
        }
    }
    if (!state.installed) {
        await rm(places.moodledata, {recursive: true, force: true});
        await ownFolder(places.moodledata, as);
    }
}

/** @returns whether the code was copied anew, so that plugins have to be installed again */
async function prepareCode(site: Site, fresh: boolean): Promise<boolean> {
    const {state, places, registration, terminal, as} = site;
    const renew = fresh || !state.installed || state.codeOf !== registration.added || !hasCode(places);
    if (renew) {
        await timed(terminal, 'Copying the registered code', () => renewCode(codeFolder(registration.branch), places, as));
        state.codeOf = registration.added;
    }
    await writeConfig(state, places, as);
    if (renew && state.installed) {
        await timed(terminal, 'Upgrading the database', () => upgrade(site.php, places, as));
    }
    return renew;
}

async function addZips(site: Site, zips: readonly PluginZip[]): Promise<{components: string[]; warnings: string[]}> {
    const {php, places, as, terminal} = site;
    const added = zips.length === 0 ? {components: [], warnings: []}
        : await timed(terminal, `Installing ${zips.length} ${zips.length === 1 ? 'zip' : 'zips'} through Moodle's validator`,
            () => installZips(php, zips, places, as));
    await timed(terminal, 'Writing two language packs', () => writeLanguagePacks(php, places, as));
    return added;
}

async function makeFolders(places: SitePlaces): Promise<void> {
    const as = runUser();
    for (const folder of [places.home, places.tools]) {
        await mkdir(folder, {recursive: true});
        await chmod(folder, as === null ? 0o700 : 0o755);
    }
    for (const folder of [places.run, places.logs, places.database, places.phpunitdata]) {
        await ownFolder(folder, as);
    }
}

function startCron(php: string, places: SitePlaces, as: Site['as']): Promise<ProcessRecord> {
    const script = toolScript('cron_loop.php', places.tools);
    return startService(php, [script, join(places.code, 'admin', 'cli', 'cron.php'), ...PHP_FLAGS],
        {name: 'cron', log: join(places.logs, 'cron.log'), cwd: places.code, as});
}

/** Servers have process groups of their own and would outlive an interrupted command. */
export function stopOnSignal(state: SiteState): () => void {
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const stop = (): void => {
        void stopAll(state).finally(() => process.exit(130));
    };
    signals.forEach(signal => process.once(signal, stop));
    return () => signals.forEach(signal => process.off(signal, stop));
}

function firstDatabase(): DatabaseKind {
    const [kind] = installedDatabases();
    if (kind === undefined) {
        throw new EnvironmentError('Neither MariaDB\'s nor PostgreSQL\'s server is installed',
            'Install one of them, or give a database by --dsn.');
    }
    return kind;
}

function newState(registration: Registration, key: SiteKey, database: DatabaseConnection): SiteState {
    return {
        branch: registration.branch, key, url: '', port: 0, server: 'php', database, databasePort: 0,
        admin: {username: 'admin', password: secret()}, codeOf: '', installed: false, phpunitHash: null, processes: [],
    };
}

function secret(): string {
    return randomBytes(12).toString('base64url');
}
