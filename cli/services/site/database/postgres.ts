import {existsSync, readFileSync} from 'node:fs';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {EnvironmentError} from '../../../core/errors.js';
import {execute, lastLines} from '../execute.js';
import type {SitePlaces} from '../layout.js';
import {giveTo} from '../owner.js';
import {LOOPBACK} from '../ports.js';
import {startService, type ProcessRecord} from '../processes.js';
import {findProgram} from '../programs.js';
import type {RunUser} from '../run-user.js';
import type {DatabaseConnection} from './connection.js';

/** A development database may lose its last second at a power cut: nothing waits for the disk. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=256MB', 'max_wal_size=1GB',
    'autovacuum_naptime=5min', 'max_connections=100', 'jit=off'];

/** The server program, or null where PostgreSQL is not installed. */
export function findPostgres(): string | null {
    return findProgram('postgres');
}

/** Starts the site's own PostgreSQL server, making its data folder first. Answers on loopback alone. */
export async function startPostgres(
    places: SitePlaces, connection: DatabaseConnection, as: RunUser | null,
): Promise<ProcessRecord> {
    const server = findPostgres();
    if (server === null) {
        throw new EnvironmentError('PostgreSQL\'s server is not installed',
            'Install postgresql, choose --db mariadb, or give a database by --dsn.');
    }
    const data = join(places.database, 'postgres');
    if (!existsSync(data)) {
        await initialise(data, places, connection, as);
    }
    await requireSameVersion(server, data);
    const settings = [...FAST, `listen_addresses=${LOOPBACK}`, 'unix_socket_directories='];
    return startService(server, ['-D', data, '-p', String(connection.port), ...settings.flatMap(setting => ['-c', setting])], {
        name: 'database', log: join(places.logs, 'postgres.log'), cwd: data, as, signal: 'SIGINT',
    });
}

async function initialise(data: string, places: SitePlaces, connection: DatabaseConnection, as: RunUser | null): Promise<void> {
    const initdb = findProgram('initdb');
    if (initdb === null) {
        throw new EnvironmentError('initdb is not installed', 'Install the whole of postgresql.');
    }
    const aside = `${data}.new`;
    const secret = join(places.tools, 'postgres-password');
    await rm(aside, {recursive: true, force: true});
    await mkdir(aside, {recursive: true, mode: 0o700});
    await giveTo(aside, as);
    await writeFile(secret, connection.password, {mode: 0o600});
    await giveTo(secret, as);
    const answer = await execute(initdb, [
        '-D', aside, '-U', connection.user, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8',
        `--locale=${await bestLocale()}`, '--no-sync',
    ], {as, cwd: aside, log: join(places.logs, 'postgres.log')});
    await rm(secret, {force: true});
    if (answer.code !== 0) {
        await rm(aside, {recursive: true, force: true});
        throw new EnvironmentError(`PostgreSQL could not make its data folder:\n${lastLines(answer.stdout + answer.stderr)}`,
            `Read ${join(places.logs, 'postgres.log')}.`);
    }
    await rename(aside, data);
}

/** A locale that sorts and changes case as people expect, where the system has one. */
async function bestLocale(): Promise<string> {
    const answer = await execute('locale', ['-a']).catch(() => ({stdout: ''}));
    const known = answer.stdout.split('\n');
    return ['en_US.utf8', 'en_US.UTF-8', 'en_AU.utf8', 'C.utf8', 'C.UTF-8'].find(name => known.includes(name)) ?? 'C';
}

async function requireSameVersion(server: string, data: string): Promise<void> {
    const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    const version = (await execute(server, ['--version'])).stdout.match(/(\d+)/)?.[1];
    if (version !== made) {
        throw new EnvironmentError(`The site's data is of PostgreSQL ${made}, and ${version} is installed`,
            'Remove the site with `lectern site down <branch> --delete` and make it again.');
    }
}
