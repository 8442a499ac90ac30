import {EnvironmentError, UserError} from '../../../core/errors.js';
import type {DatabaseKind} from '../layout.js';
import {runPhp, scriptPath} from '../php.js';
import {lastLines} from '../execute.js';

/** How to reach a database. */
export interface DatabaseConnection {
    kind: DatabaseKind;
    host: string;
    port: number;
    user: string;
    password: string;
    /** Name of the database. */
    name: string;
}

const SCHEMES: Record<string, [kind: DatabaseKind, port: number]> = {
    'mariadb:': ['mariadb', 3306],
    'mysql:': ['mariadb', 3306],
    'pgsql:': ['pgsql', 5432],
    'postgres:': ['pgsql', 5432],
    'postgresql:': ['pgsql', 5432],
};

/**
 * A connection from `mariadb://user:password@host:3306/name` or `pgsql://…`.
 *
 * @throws UserError that never repeats the password
 */
export function parseDsn(dsn: string): DatabaseConnection {
    const help = 'Write mariadb://user:password@host:3306/name or pgsql://user:password@host:5432/name.';
    let url: URL;
    try {
        url = new URL(dsn);
    } catch {
        throw new UserError('--dsn is not a database URL', help);
    }
    const scheme = SCHEMES[url.protocol];
    if (scheme === undefined) {
        throw new UserError(`--dsn names a database system that is not supported: ${url.protocol.replace(/:$/, '')}`, help);
    }
    const name = decodeURIComponent(url.pathname.replace(/^\//, ''));
    if (url.hostname === '' || url.username === '' || !/^\w+$/.test(name)) {
        throw new UserError('--dsn needs a host, a user and the name of a database', help);
    }
    return {
        kind: scheme[0], host: url.hostname, port: url.port === '' ? scheme[1] : Number(url.port),
        user: decodeURIComponent(url.username), password: decodeURIComponent(url.password), name,
    };
}

/** What database.php can do: see there. */
export type DatabaseAction = 'ping' | 'create' | 'recreate' | 'tables' | 'droptables';

/** Tells whether the database system answers at all. */
export async function answers(php: string, connection: DatabaseConnection): Promise<boolean> {
    return (await ask(php, connection, 'ping')).code === 0;
}

/**
 * Does something with a database.
 *
 * @returns what the action says: for `tables` the number of tables with Moodle's prefix
 * @throws EnvironmentError with what the database system said
 */
export async function withDatabase(php: string, connection: DatabaseConnection, action: DatabaseAction): Promise<string> {
    const answer = await ask(php, connection, action);
    if (answer.code !== 0) {
        throw new EnvironmentError(
            `The database ${connection.name} on ${connection.host}:${connection.port} cannot be used: `
                + lastLines(answer.stderr || answer.stdout, 2),
            'Check that the database server runs, and the host, port, user, password and database name.',
        );
    }
    return answer.stdout.trim();
}

function ask(php: string, connection: DatabaseConnection, action: DatabaseAction): ReturnType<typeof runPhp> {
    // The password goes by standard input: arguments and environments can be seen by others.
    return runPhp(php, [scriptPath('database.php')], {input: JSON.stringify({...connection, action})});
}
