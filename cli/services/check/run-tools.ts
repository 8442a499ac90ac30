import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {isToolCheck, type Check, type ToolTarget} from '../../checks/check.js';
import type {Branch} from '../../core/branches.js';
import {readComponent} from '../../core/component.js';
import {UserError} from '../../core/errors.js';
import {listFiles} from '../../core/list-files.js';
import {findMoodle, moodleAround} from '../../core/moodle.js';
import type {Problem} from '../../core/problem.js';
import type {Skipped} from '../../core/report/skipped.js';
import {thirdPartyPaths} from '../../core/third-party-paths.js';
import type {Target} from './find-targets.js';
import {isIgnored} from './ignored.js';

export interface ToolsOptions {
    checks: readonly Check[];
    branch: Branch | null;
    /** Root of the Moodle that the user named. */
    moodle: string | null;
    fix: boolean;
    asked: boolean;
    onProgress?(done: number, total: number): void;
}

export interface ToolsResult {
    problems: Problem[];
    skipped: Skipped[];
    /** The text of each file that has a problem, by the path in the problem. */
    sources: Map<string, string>;
    /** What the programs mended. */
    fixed: number;
}

/** Runs the checks that other programs make, one after the other: each fills the machine by itself. */
export async function runTools(
    targets: readonly Target[],
    {checks, branch, moodle, fix, asked, onProgress}: ToolsOptions,
): Promise<ToolsResult> {
    const plugins: ToolTarget[] = [];
    for (const target of targets) {
        if (target.kind === 'plugin') {
            const {folder, only} = target;
            const all = await listFiles(folder);
            const isThirdParty = thirdPartyPaths(all, path => readFileSync(join(folder, path), 'utf8'));
            plugins.push({
                folder,
                component: componentAt(folder),
                paths: all.filter(path => (only?.has(path) ?? true) && !isThirdParty(path)),
                moodle: moodle === null ? moodleAround(folder) : findMoodle(moodle),
            });
        }
    }
    const made: ToolsResult = {problems: [], skipped: [], sources: new Map(), fixed: 0};
    for (const check of plugins.length > 0 ? checks.filter(isToolCheck) : []) {
        const {problems, skipped, fixed = 0} = await check.runTool({
            plugins, branch, fix, asked, ...onProgress !== undefined && {onProgress},
        });
        made.problems.push(...problems.map(problem => ({...problem, file: relative(process.cwd(), problem.file) || '.'})));
        made.skipped.push(...skipped.map(reason => ({code: check.meta.name, reason})));
        made.fixed += fixed;
    }
    for (const file of new Set(made.problems.map(problem => problem.file))) {
        made.sources.set(file, textOf(file));
    }
    return {
        ...made,
        problems: made.problems.filter(({file, line, code}) => !isIgnored(made.sources.get(file) ?? '', line, code)),
    };
}

/** A file's text; empty where it is gone meanwhile or no file at all. */
function textOf(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}

function componentAt(folder: string): string | null {
    try {
        return readComponent(folder).name;
    } catch (error) {
        if (error instanceof UserError) {
            return null; // The checks of version.php say what is wrong with it.
        }
        throw error;
    }
}
