import {UserError} from '../../../core/errors.js';
import type {DatabaseKind, SitePlaces} from '../layout.js';
import {waitFor, type ProcessRecord} from '../processes.js';
import type {RunUser} from '../run-user.js';
import {answers, type DatabaseConnection} from './connection.js';
import {findMariadb, startMariadb} from './mariadb.js';
import {findPostgres, startPostgres} from './postgres.js';

const FIND: Record<DatabaseKind, () => string | null> = {mariadb: findMariadb, pgsql: findPostgres};
const START = {mariadb: startMariadb, pgsql: startPostgres};

/** The database systems whose servers are installed. */
export function installedDatabases(): DatabaseKind[] {
    return (Object.keys(FIND) as DatabaseKind[]).filter(kind => FIND[kind]() !== null);
}

/** What a user asked for by --db. */
export function parseDatabaseKind(input: string): DatabaseKind {
    const kind = {mariadb: 'mariadb', mysql: 'mariadb', pgsql: 'pgsql', postgres: 'pgsql', postgresql: 'pgsql'}[input];
    if (kind === undefined) {
        throw new UserError(`No such database system: ${input}`, 'Use --db mariadb or --db pgsql.');
    }
    return kind as DatabaseKind;
}

/** Starts a site's own database server and waits until it answers. `started` is told before the wait. */
export async function startDatabase(
    php: string, places: SitePlaces, connection: DatabaseConnection, as: RunUser | null,
    started: (record: ProcessRecord) => void,
): Promise<void> {
    const record = await START[connection.kind](places, connection, as);
    started(record);
    await waitFor([record], () => answers(php, connection), 120);
}
