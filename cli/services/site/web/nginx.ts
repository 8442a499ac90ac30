import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execute} from '../execute.js';
import type {SitePlaces} from '../layout.js';
import {MAX_INPUT_VARS} from '../php.js';
import {LOOPBACK} from '../ports.js';
import {startService, type ProcessRecord} from '../processes.js';
import {findProgram} from '../programs.js';
import type {RunUser} from '../run-user.js';

/** The programs of this road: both, or neither is of use. */
export interface NginxPrograms {
    nginx: string;
    fpm: string;
}

/** nginx and the php-fpm of the same PHP as on the command line, or null. */
export async function findNginx(php: string): Promise<NginxPrograms | null> {
    const nginx = findProgram('nginx');
    const version = (await execute(php, ['-r', 'echo PHP_MAJOR_VERSION . "." . PHP_MINOR_VERSION;'])).stdout;
    const fpm = findProgram(`php-fpm${version}`, `php-fpm-${version}`, 'php-fpm');
    if (nginx === null || fpm === null) {
        return null;
    }
    return (await execute(fpm, ['-v'])).stdout.startsWith(`PHP ${version}.`) ? {nginx, fpm} : null;
}

/** Starts php-fpm and nginx with configuration of their own, both as the site's user. */
export async function startNginx(
    programs: NginxPrograms, places: SitePlaces, documentRoot: string, port: number, as: RunUser | null,
    started: (record: ProcessRecord) => void,
): Promise<void> {
    const socket = socketPath(places.run);
    const fpmConfig = join(places.tools, 'php-fpm.conf');
    const nginxConfig = join(places.tools, 'nginx.conf');
    await writeFile(fpmConfig, fpmConf(places, socket));
    await writeFile(nginxConfig, nginxConf({documentRoot, port, socket, run: places.run, logs: places.logs}));
    started(await startService(programs.fpm, ['--nodaemonize', '--fpm-config', fpmConfig],
        {name: 'php-fpm', log: join(places.logs, 'php-fpm.log'), cwd: places.run, as, env: {HOME: places.run}}));
    const errors = join(places.logs, 'nginx.log');
    started(await startService(programs.nginx, ['-p', places.run, '-e', errors, '-c', nginxConfig],
        {name: 'nginx', log: errors, cwd: places.run, as}));
}

export interface NginxFacts {
    documentRoot: string;
    port: number;
    /** php-fpm's socket. */
    socket: string;
    run: string;
    logs: string;
}

/** nginx's whole configuration: nothing of the system's is read. */
export function nginxConf(facts: NginxFacts): string {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map(name => `    ${name}_temp_path ${quoted(join(facts.run, `nginx-${name}`))};`).join('\n');
    return `daemon off;
worker_processes 2;
pid ${quoted(join(facts.run, 'nginx.pid'))};
events { worker_connections 256; }
http {
${temporary}
    access_log ${quoted(join(facts.logs, 'access.log'))};
    types {
        text/html html; text/css css; text/plain txt; text/javascript js mjs; application/json json map;
        image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp; image/x-icon ico;
        font/woff woff; font/woff2 woff2; application/pdf pdf; application/wasm wasm; video/mp4 mp4; audio/mpeg mp3;
    }
    default_type application/octet-stream;
    client_max_body_size 256m;
    keepalive_timeout 30;
    gzip on;
    # application/javascript is what Moodle calls its scripts.
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
    server {
        listen ${LOOPBACK}:${facts.port};
        root ${quoted(facts.documentRoot)};
        index index.php;
        # What is no file is a route of Moodle's own router.
        location / { try_files $uri $uri/ /r.php$is_args$args; }
        location ~ /\\. { return 404; }
        location ~ ^(?<script>.+?\\.php)(?<info>/.*)?$ {
            if (!-f $document_root$script) { return 404; }
            fastcgi_pass unix:${facts.socket};
            fastcgi_read_timeout 600;
            fastcgi_buffers 32 32k;
            fastcgi_buffer_size 64k;
            fastcgi_param SCRIPT_FILENAME $document_root$script;
            fastcgi_param SCRIPT_NAME $script;
            fastcgi_param PATH_INFO $info;
            fastcgi_param DOCUMENT_ROOT $document_root;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param REQUEST_URI $request_uri;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_param SERVER_PROTOCOL $server_protocol;
            fastcgi_param SERVER_SOFTWARE nginx;
            fastcgi_param REQUEST_SCHEME $scheme;
            fastcgi_param REMOTE_ADDR $remote_addr;
            fastcgi_param REMOTE_PORT $remote_port;
            fastcgi_param SERVER_ADDR $server_addr;
            fastcgi_param SERVER_PORT $server_port;
            fastcgi_param SERVER_NAME $host;
            fastcgi_param REDIRECT_STATUS 200;
            fastcgi_param HTTP_PROXY "";
        }
    }
}
`;
}

function fpmConf(places: SitePlaces, socket: string): string {
    return `[global]
error_log = ${places.logs}/php-fpm.log
[site]
listen = ${socket}
listen.mode = 0600
pm = dynamic
pm.max_children = 6
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 4
clear_env = yes
env[HOME] = ${places.run}
env[PATH] = $PATH
catch_workers_output = yes
php_admin_value[max_input_vars] = ${MAX_INPUT_VARS}
php_admin_value[memory_limit] = 512M
php_admin_value[upload_max_filesize] = 256M
php_admin_value[post_max_size] = 256M
php_admin_value[error_log] = ${places.logs}/php-errors.log
php_admin_flag[log_errors] = on
php_admin_value[opcache.memory_consumption] = 256
php_admin_value[opcache.max_accelerated_files] = 20000
php_admin_value[opcache.revalidate_freq] = 0
`;
}

/** Sockets' paths are limited to about 100 bytes: a deep cache folder needs a short place. */
function socketPath(run: string): string {
    const wanted = join(run, 'php-fpm.sock');
    return Buffer.byteLength(wanted) < 100 ? wanted
        : join(tmpdir(), `lectern-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}.sock`);
}

/** A path as nginx reads it. */
function quoted(path: string): string {
    return `"${path.replace(/["\\$]/g, '\\$&')}"`;
}
