import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {atomicWrite} from '../../core/atomic-write.js';
import {BRANCHES, parseBranch, type Branch} from '../../core/branches.js';
import {UserError} from '../../core/errors.js';
import {registrationFolder} from './layout.js';

/** A Moodle checkout that `site add` registered. */
export interface Registration {
    branch: Branch;
    /** The folder or the URL it came from. */
    source: string;
    /** `$release`, e.g. `4.5.5+ (Build: 20250613)`. */
    release: string;
    /** `$version` as written. */
    version: string;
    /** When it was copied, ISO 8601; also tells a site whether its own code is of this copy. */
    added: string;
    /** How many plugins core ships, for progress. */
    plugins: number;
    /** PHPUnit's constraint as installed, or null where it will be skipped. */
    phpunit: string | null;
}

/** The registration of a branch, or null. */
export function findRegistration(branch: Branch): Registration | null {
    try {
        const read = JSON.parse(readFileSync(join(registrationFolder(branch), 'registration.json'), 'utf8')) as Registration;
        return read.branch === branch ? read : null;
    } catch {
        return null;
    }
}

/** As findRegistration, for a branch that the user typed. */
export function requireRegistration(input: string): Registration {
    const branch = parseBranch(input);
    const found = findRegistration(branch);
    if (found === null) {
        throw new UserError(`No Moodle ${BRANCHES[branch].label} checkout is registered`,
            'Register one: lectern site add <folder-or-git-url>.');
    }
    return found;
}

/** All registrations, the lowest branch first. */
export function listRegistrations(): Registration[] {
    return (Object.keys(BRANCHES) as Branch[]).flatMap(branch => findRegistration(branch) ?? []);
}

export async function saveRegistration(registration: Registration): Promise<void> {
    await atomicWrite(join(registrationFolder(registration.branch), 'registration.json'),
        `${JSON.stringify(registration, null, 2)}\n`);
}

