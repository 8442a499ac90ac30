import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chown, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {connect, createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import {here, type Settings} from './registration.js';

const PROGRAMS = ['/usr/sbin/slapd', '/usr/local/sbin/slapd', '/usr/lib/openldap/slapd', '/usr/libexec/slapd'];
const SCHEMAS = ['/etc/ldap/schema', '/etc/openldap/schema', '/usr/local/etc/openldap/schema'];
const SUFFIX = 'dc=academy,dc=example';
const PASSWORD = 'Directory-1';
/** Nobody's number on every Unix: slapd is not to run as root. */
const NOBODY = 65534;

/** What a machine lacks for a directory that Moodle can ask, or null. */
export async function lacksLdap(site: SiteHandle): Promise<string | null> {
    if (!PROGRAMS.some(existsSync) || !SCHEMAS.some(existsSync)) {
        return 'slapd is not installed';
    }
    return await site.runPhp(here('php_extension.php'), 'ldap') ? null : 'PHP has no extension ldap';
}

/**
 * Runs something while a directory of this machine's own holds people.
 *
 * @param people attributes of inetOrgPerson, with uid and userPassword
 * @param run gets the settings by which Moodle asks the directory
 */
export async function withLdapServer(
    people: readonly Record<string, string>[], run: (settings: Settings) => Promise<void>,
): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-ldap-'));
    const program = PROGRAMS.find(existsSync) ?? 'slapd';
    const identity = process.geteuid?.() === 0 ? {uid: NOBODY, gid: NOBODY} : {};
    try {
        await writeFile(join(folder, 'slapd.conf'), configuration(folder));
        await writeFile(join(folder, 'people.ldif'), entries(people));
        if (identity.uid !== undefined) {
            await chown(folder, NOBODY, NOBODY);
        }
        const shared = ['-f', join(folder, 'slapd.conf')];
        await promisify(execFile)(program, ['-T', 'add', ...shared, '-l', join(folder, 'people.ldif')], identity);
        const port = await freePort();
        const server = spawn(program, [...shared, '-d', '0', '-h', `ldap://127.0.0.1:${port}`], {...identity, stdio: 'ignore'});
        const ended = once(server, 'exit');
        try {
            while (!await answers(port)) {
                if (server.exitCode !== null) {
                    throw new Error(`slapd ended with ${server.exitCode} while it was starting`);
                }
                await sleep(50);
            }
            await run(settings(port));
        } finally {
            server.kill();
            await ended;
        }
    } finally {
        await rm(folder, {recursive: true, force: true});
    }
}

function configuration(folder: string): string {
    const schemas = SCHEMAS.find(existsSync);
    return [
        ...['core', 'cosine', 'inetorgperson'].map(name => `include ${schemas}/${name}.schema`),
        `pidfile ${folder}/slapd.pid`,
        'database ldif', // The one that is built in everywhere.
        `suffix "${SUFFIX}"`, `rootdn "cn=reader,${SUFFIX}"`, `rootpw ${PASSWORD}`,
        `directory ${folder}`, '',
    ].join('\n');
}

function entries(people: readonly Record<string, string>[]): string {
    const entry = (dn: string, attributes: Record<string, string>): string =>
        [`dn: ${dn}`, ...Object.entries(attributes).map(([name, value]) => `${name}: ${value}`), ''].join('\n');
    return [
        entry(SUFFIX, {objectClass: 'domain', dc: 'academy'}),
        ...people.map(person => entry(`uid=${person['uid']},${SUFFIX}`, {objectClass: 'inetOrgPerson', ...person})),
    ].join('\n');
}

function settings(port: number): Settings {
    const map = {firstname: 'givenname', lastname: 'sn', email: 'mail', city: 'l', department: 'departmentnumber'};
    return {
        'core/auth': 'email,ldap',
        'auth_ldap/host_url': `ldap://127.0.0.1:${port}`, 'auth_ldap/ldap_version': 3,
        'auth_ldap/bind_dn': `cn=reader,${SUFFIX}`, 'auth_ldap/bind_pw': PASSWORD,
        'auth_ldap/user_type': 'default', 'auth_ldap/user_attribute': 'uid', 'auth_ldap/objectclass': 'inetOrgPerson',
        'auth_ldap/contexts': SUFFIX, 'auth_ldap/search_sub': 1, 'auth_ldap/opt_deref': 0,
        ...Object.fromEntries(Object.entries(map).flatMap(([field, attribute]) => [
            [`auth_ldap/field_map_${field}`, attribute], [`auth_ldap/field_updatelocal_${field}`, 'onlogin'],
        ])),
    };
}

async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
}

function answers(port: number): Promise<boolean> {
    return new Promise(resolve => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => {
            socket.destroy();
            resolve(true);
        });
        socket.once('error', () => resolve(false));
    });
}
