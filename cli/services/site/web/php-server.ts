import {join} from 'node:path';
import type {SitePlaces} from '../layout.js';
import {PHP_FLAGS, toolScript} from '../php.js';
import {LOOPBACK} from '../ports.js';
import {startService, type ProcessRecord} from '../processes.js';
import type {RunUser} from '../run-user.js';

/** Starts PHP's own server: slower than nginx with php-fpm, and nothing has to be installed for it. */
export function startPhpServer(
    php: string, places: SitePlaces, documentRoot: string, port: number, as: RunUser | null,
): Promise<ProcessRecord> {
    return startService(php, [
        ...PHP_FLAGS, '-d', 'upload_max_filesize=256M', '-d', 'post_max_size=256M', '-d', 'display_errors=0', '-d', 'log_errors=1',
        '-d', `error_log=${join(places.logs, 'php-errors.log')}`,
        '-S', `${LOOPBACK}:${port}`, '-t', documentRoot, toolScript('router.php', places.tools),
    ], {
        name: 'php', log: join(places.logs, 'php-server.log'), cwd: documentRoot, as,
        env: {PHP_CLI_SERVER_WORKERS: '4', HOME: places.run},
    });
}
