import {existsSync} from 'node:fs';
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
const FAST = ['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--innodb-doublewrite=0', '--skip-log-bin',
    '--innodb-buffer-pool-size=384M', '--innodb-log-file-size=256M', '--performance-schema=OFF'];

/** The server program, or null where MariaDB is not installed. */
export function findMariadb(): string | null {
    return findProgram('mariadbd');
}

/** Starts the site's own MariaDB server, making its data folder first. Answers on loopback alone. */
export async function startMariadb(places: SitePlaces, connection: DatabaseConnection, as: RunUser | null): Promise<ProcessRecord> {
    const server = findMariadb();
    if (server === null) {
        throw new EnvironmentError('MariaDB\'s server is not installed',
            'Install mariadb-server, choose --db pgsql, or give a database by --dsn.');
    }
    const data = join(places.database, 'mariadb');
    if (!existsSync(data)) {
        await initialise(data, places, as);
    }
    const init = join(places.tools, 'mariadb-init.sql');
    await writeFile(init, accounts(connection), {mode: 0o600});
    await giveTo(init, as);
    return startService(server, [
        '--no-defaults', `--datadir=${data}`, `--port=${connection.port}`, `--bind-address=${LOOPBACK}`,
        '--socket=mariadb.sock', `--pid-file=${join(places.run, 'mariadb.pid')}`, `--init-file=${init}`,
        '--skip-name-resolve', '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci',
        '--max-connections=100', '--max-allowed-packet=64M', ...FAST,
    ], {name: 'database', log: join(places.logs, 'mariadb.log'), cwd: data, as});
}

async function initialise(data: string, places: SitePlaces, as: RunUser | null): Promise<void> {
    const installer = findProgram('mariadb-install-db', 'mysql_install_db');
    if (installer === null) {
        throw new EnvironmentError('mariadb-install-db is not installed', 'Install the whole of mariadb-server.');
    }
    const aside = `${data}.new`;
    await rm(aside, {recursive: true, force: true});
    await mkdir(aside, {recursive: true, mode: 0o700});
    await giveTo(aside, as);
    const answer = await execute(installer, [
        '--no-defaults', `--datadir=${aside}`, '--auth-root-authentication-method=normal', '--skip-test-db',
        '--innodb-flush-method=nosync',
    ], {as, cwd: aside, log: join(places.logs, 'mariadb.log')});
    if (answer.code !== 0) {
        await rm(aside, {recursive: true, force: true});
        throw new EnvironmentError(`MariaDB could not make its data folder:\n${lastLines(answer.stdout + answer.stderr)}`,
            `Read ${join(places.logs, 'mariadb.log')}.`);
    }
    await rename(aside, data);
}

/** Run at each start: one account with a password, none without. One statement a line, as --init-file wants. */
function accounts(connection: DatabaseConnection): string {
    const password = connection.password.replaceAll('\'', '\'\'');
    const user = `'${connection.user}'@'${LOOPBACK}'`;
    return [
        `DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');`,
        'FLUSH PRIVILEGES;',
        `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
        `CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY '${password}';`,
        `ALTER USER ${user} IDENTIFIED BY '${password}';`,
        `GRANT ALL ON *.* TO ${user};`,
        '',
    ].join('\n');
}
