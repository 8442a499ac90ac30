import {readFileSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {CHECKS} from '../../checks/registry.js';
import {UserError} from '../../core/errors.js';
import type {Problem} from '../../core/problem.js';

/**
 * Checks whose warnings are errors in this repository: `"lectern": {"errors": ["mustache-example"]}` in its package.json.
 *
 * @param repository absolute
 * @throws UserError where it names no check
 */
export function raisedChecks(repository: string): ReadonlySet<string> {
    let read: {lectern?: {errors?: unknown}};
    try {
        read = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as typeof read;
    } catch {
        return new Set(); // No package.json, or a broken one: npm says so.
    }
    const names = read.lectern?.errors ?? [];
    const known = new Set(CHECKS.map(({meta}) => meta.name));
    if (!Array.isArray(names) || !names.every(name => typeof name === 'string')) {
        throw new UserError(
            '"lectern": {"errors": …} in package.json is not a list of names',
            'Write the names of checks in an array.',
        );
    }
    const unknown = names.find(name => !known.has(name));
    if (unknown !== undefined) {
        throw new UserError(
            `package.json raises a check that is not there: ${unknown}`,
            'Use the names of the pages in docs/checks.',
        );
    }
    return new Set(names);
}

/** The problems, those of raised checks as errors where they are in this repository's own files. */
export function raise(problems: readonly Problem[], raised: ReadonlySet<string>, repository: string): Problem[] {
    return problems.map(problem => raised.has(problem.code) && isWithin(resolve(problem.file), repository)
        ? {...problem, severity: 'error'} : problem);
}

function isWithin(file: string, folder: string): boolean {
    return file.startsWith(`${folder}${sep}`);
}
