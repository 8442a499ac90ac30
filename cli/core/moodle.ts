import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {UserError} from './errors.js';

/** A Moodle checkout on disk. */
export interface Moodle {
    /** Top folder of the checkout, absolute. */
    root: string;
    /** The folder that the web server serves: the root itself, or `public/` from 5.1 on. */
    documentRoot: string;
    /** `$branch` of its version.php, e.g. `405`. */
    branch: string;
    /** `$version` as written, e.g. `2024100705.01`. */
    version: string;
    /** `$release`, e.g. `4.5.5+ (Build: 20250613)`. */
    release: string;
}

/** The Moodle checkout at this folder, or null where there is none. */
export function findMoodle(folder: string): Moodle | null {
    const root = resolve(folder);
    for (const documentRoot of [join(root, 'public'), root]) {
        const text = readIfThere(join(documentRoot, 'version.php'));
        const branch = text?.match(/^\$branch\s*=\s*'(\d+)'/m)?.[1];
        const version = text?.match(/^\$version\s*=\s*([\d.]+)/m)?.[1];
        const release = text?.match(/^\$release\s*=\s*'([^']*)'/m)?.[1];
        if (branch !== undefined && version !== undefined && release !== undefined) {
            return {root, documentRoot, branch, version, release};
        }
    }
    return null;
}

/** The Moodle checkout that a path is in; null where it is in none. */
export function moodleAround(path: string): Moodle | null {
    for (let at = dirname(resolve(path)); ; at = dirname(at)) {
        const moodle = findMoodle(at);
        if (moodle !== null) {
            // From 5.1 on, public/ is a document root and looks like a checkout, too.
            const above = findMoodle(dirname(at));
            return above !== null && above.documentRoot === at ? above : moodle;
        }
        if (dirname(at) === at) {
            return null;
        }
    }
}

/** As findMoodle, for commands that need one. */
export function requireMoodle(folder: string): Moodle {
    const moodle = findMoodle(folder);
    if (moodle === null) {
        throw new UserError(
            `This folder is not a Moodle checkout: ${resolve(folder)}`,
            'Name the folder that holds Moodle\'s version.php with $branch (from 5.1 on the one above public/).',
        );
    }
    return moodle;
}

function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
