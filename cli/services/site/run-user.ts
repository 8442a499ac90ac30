import {execFileSync} from 'node:child_process';

/** Whom the site's processes run as. */
export interface RunUser {
    name: string;
    uid: number;
    gid: number;
}

/** Accounts that systems make for web servers, the likeliest first. */
const CANDIDATES = ['www-data', 'nginx', 'apache', 'http', '_www', 'nobody'];

let known: RunUser | null | undefined;

/**
 * The account for servers and for PHP when the tool runs as root: PostgreSQL refuses root, and a web server should
 * not have it. Null for everybody else: then all runs as the user who called.
 */
export function runUser(): RunUser | null {
    known ??= process.geteuid?.() === 0 ? findAccount() : null;
    return known;
}

function findAccount(): RunUser | null {
    for (const name of CANDIDATES) {
        try {
            return {name, uid: numberOf('-u', name), gid: numberOf('-g', name)};
        } catch {
            continue; // Not on this system.
        }
    }
    return null;
}

function numberOf(flag: string, name: string): number {
    return Number(execFileSync('id', [flag, name], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim());
}
