import {readFileSync} from 'node:fs';
import {basename, relative} from 'node:path';
import {isFileCheck} from '../../checks/check.js';
import {CHECKS} from '../../checks/registry.js';
import type {Branch} from '../../core/branches.js';
import type {Component} from '../../core/component.js';
import {ProblemsError} from '../../core/errors.js';
import {loadPhpParser} from '../../core/php/parse-php.js';
import {compareProblems, type Problem} from '../../core/problem.js';
import {findTargets, type Target} from './find-targets.js';
import {openFolder} from './plugin-files.js';
import {openZip} from './plugin-zip.js';
import {runChecks} from './run-checks.js';

export interface CheckOptions {
    /** The branch that the plugins are for; null for all. */
    branch: Branch | null;
    onProgress?: (done: number, total: number) => void;
}

export interface CheckResult {
    /** Sorted by file and place; paths relative to the working directory. */
    problems: Problem[];
    /** The text of each file that has a problem, by the path in the problem: files of a zip are not on disk. */
    sources: Map<string, string>;
}

/**
 * Checks what a user named.
 *
 * @param named paths and component names; none for all of the repository's
 * @param repository absolute
 * @throws UserError where a path is nothing that can be checked; the disk's own errors
 */
export async function checkPaths(named: readonly string[], repository: string, options: CheckOptions): Promise<CheckResult> {
    return checkTargets(findTargets(named, repository), options);
}

/** Checks components that are known already, as `zip` does before it packs. */
export async function checkComponents(components: readonly Component[], options: CheckOptions): Promise<Problem[]> {
    const targets = components.map(({folder}): Target => ({kind: 'plugin', folder, place: null, only: null}));
    return (await checkTargets(targets, options)).problems;
}

async function checkTargets(targets: readonly Target[], options: CheckOptions): Promise<CheckResult> {
    const problems: Problem[] = [];
    const sources = new Map<string, string>();
    for (const [index, target] of targets.entries()) {
        options.onProgress?.(index, targets.length);
        problems.push(...await checkTarget(target, options.branch, sources));
    }
    return {problems: problems.sort(compareProblems), sources};
}

async function checkTarget(target: Target, branch: Branch | null, sources: Map<string, string>): Promise<Problem[]> {
    const common = {checks: CHECKS, branch, sources, parser: await loadPhpParser()};
    if (target.kind === 'plugin') {
        return runChecks(await openFolder(target.folder, show), {...common, place: target.place, only: target.only});
    }
    if (target.kind === 'loose') {
        const text = readFileSync(target.file, 'utf8');
        const path = basename(target.file);
        return runChecks(
            {paths: [path], read: () => text, shown: () => show(target.file), unpacked: null},
            {...common, checks: CHECKS.filter(isFileCheck), place: null},
        );
    }
    try {
        return runChecks(await openZip(target.file, show(target.file)), {...common, place: null});
    } catch (error) {
        if (error instanceof ProblemsError) {
            return [...error.problems]; // No zip at all: one problem beside those of the other targets.
        }
        throw error;
    }
}

/** A path as people see it: relative to where they are. */
function show(path: string): string {
    return relative(process.cwd(), path) || '.';
}
