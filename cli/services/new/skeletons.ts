import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {UserError} from '../../core/errors.js';

/** What a type's skeleton.json says. */
export interface Skeleton {
    /** `block` */
    type: string;
    /** What people call it, e.g. `activity`. */
    label: string;
    /** Folder below Moodle's document root where plugins of this type are, e.g. `blocks`. */
    home: string;
    /** What the new plugin does, for its README: one or two sentences. */
    does: string;
    /** How to see it work on a site, for its README. */
    try: string;
    /** Its files: path with tokens → absolute path, those of the common part included. */
    files: Map<string, string>;
}

/** The part that every skeleton shares. */
const COMMON = '_common';

/** The types that have a skeleton, sorted. */
export function skeletonTypes(): string[] {
    return readdirSync(home(), {withFileTypes: true})
        .filter(entry => entry.isDirectory() && entry.name !== COMMON)
        .map(entry => entry.name)
        .sort();
}

/**
 * The skeleton for a plugin type.
 *
 * @throws UserError where there is none, with the nearest and all that there are
 */
export function requireSkeleton(type: string): Skeleton {
    const types = skeletonTypes();
    if (!types.includes(type)) {
        const nearest = nearestOf(type, types);
        throw new UserError(`There is no skeleton for a plugin of type ${type}`,
            `${nearest === null ? '' : `Did you mean ${nearest}? `}Known: ${types.join(', ')}.`);
    }
    const folder = join(home(), type);
    const facts = JSON.parse(readFileSync(join(folder, 'skeleton.json'), 'utf8')) as Omit<Skeleton, 'type' | 'files'>;
    const files = new Map([...filesBelow(join(home(), COMMON)), ...filesBelow(folder)]);
    files.delete('skeleton.json');
    return {type, ...facts, files};
}

/** cli/skeletons, from the sources as from build/cli in the package. */
function home(): string {
    for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
        const skeletons = join(folder, 'cli', 'skeletons');
        if (existsSync(join(skeletons, COMMON))) {
            return skeletons;
        }
        if (folder === dirname(folder)) {
            throw new Error('cli/skeletons is missing from this package');
        }
    }
}

function filesBelow(folder: string): [path: string, file: string][] {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => [file.slice(folder.length + 1).replaceAll('\\', '/'), file]);
}

/** Other words for a type that people try first. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
    activity: 'mod', module: 'mod', admin: 'tool', course: 'format', courseformat: 'format', question: 'qtype', editor: 'tiny',
    authentication: 'auth', enrolment: 'enrol', enrollment: 'enrol', profile: 'profilefield', player: 'media',
};

/** The type that was most likely meant, or null. */
export function nearestOf(typed: string, types: readonly string[]): string | null {
    const also = ALSO_CALLED[typed];
    if (also !== undefined && types.includes(also)) {
        return also;
    }
    const [best] = types.map(type => ({type, edits: editDistance(typed, type)})).sort((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.type.length / 3)) ? best.type : null;
}

/** Levenshtein's distance: letters added, left out or replaced. */
function editDistance(from: string, to: string): number {
    let row = Array.from({length: to.length + 1}, (_, index) => index);
    for (const [i, letter] of [...from].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...to].entries()) {
            next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
        }
        row = next;
    }
    return row[to.length]!;
}
