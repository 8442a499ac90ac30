import {get} from 'node:http';
import {EnvironmentError} from '../../../core/errors.js';
import type {SitePlaces} from '../layout.js';
import {LOOPBACK} from '../ports.js';
import {waitFor, type ProcessRecord} from '../processes.js';
import type {RunUser} from '../run-user.js';
import {findNginx, startNginx, type NginxPrograms} from './nginx.js';
import {startPhpServer} from './php-server.js';

export type ServerChoice = 'auto' | 'nginx' | 'php';

/** The web server to use: what the user asked for, or the better one that is installed. */
export async function chooseServer(choice: ServerChoice, php: string): Promise<NginxPrograms | null> {
    const programs = choice === 'php' ? null : await findNginx(php);
    if (choice === 'nginx' && programs === null) {
        throw new EnvironmentError('nginx, or the php-fpm of the PHP in PATH, is not installed',
            'Install both, or choose --server php.');
    }
    return programs;
}

/** Starts the web server and waits until Moodle answers. `started` is told of each process before the wait. */
export async function startWebServer(
    php: string, programs: NginxPrograms | null, places: SitePlaces, documentRoot: string, port: number, as: RunUser | null,
    started: (record: ProcessRecord) => void,
): Promise<void> {
    const records: ProcessRecord[] = [];
    const remember = (record: ProcessRecord): void => {
        records.push(record);
        started(record);
    };
    if (programs === null) {
        remember(await startPhpServer(php, places, documentRoot, port, as));
    } else {
        await startNginx(programs, places, documentRoot, port, as, remember);
    }
    // nginx answers 502 until php-fpm is there.
    await waitFor(records, async () => ![null, 502].includes(await statusOf(port, '/lib/requirejs.php')));
    const status = await statusOf(port, '/login/index.php');
    if (status !== 200) {
        throw new EnvironmentError(`Moodle's login page answers with status ${status ?? 'none'}`,
            `Read ${places.logs}/php-errors.log, mend the cause and run the command again.`);
    }
}

/** The status of a page, or null where nobody answers. */
function statusOf(port: number, path: string): Promise<number | null> {
    return new Promise(resolve => {
        const request = get({host: LOOPBACK, port, path, agent: false}, response => {
            response.resume();
            response.once('end', () => resolve(response.statusCode ?? null));
        });
        request.once('error', () => resolve(null));
    });
}
