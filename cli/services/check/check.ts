import {isToolCheck, type Check, type Edit} from '../../checks/check.js';
import {CHECKS} from '../../checks/registry.js';
import type {Branch} from '../../core/branches.js';
import type {Component} from '../../core/component.js';
import {moodleAround, requireMoodle} from '../../core/moodle.js';
import {compareProblems, type Problem} from '../../core/problem.js';
import type {Skipped} from '../../core/report/skipped.js';
import {applyFixes} from './apply-fixes.js';
import {checkAll} from './check-pool.js';
import {findTargets, type Target} from './find-targets.js';
import {raise, raisedChecks} from './raised.js';
import {runTools} from './run-tools.js';

export interface CheckOptions {
    /** The branch that the plugins are for; null for all. */
    branch: Branch | null;
    /** A Moodle checkout to check against; null for the one that a plugin lies in, if any. */
    moodle?: string | null;
    /** The checks to run; all where none are given. */
    checks?: readonly Check[];
    /** Whether what can be mended safely is mended first. */
    fix?: boolean;
    /** Whether the checks that other programs make are run: `asked` for those, too, that take minutes on many plugins. */
    tools?: boolean | 'asked';
    onProgress?: (done: number, total: number) => void;
}

export interface CheckResult {
    /** Sorted by file and place; paths relative to the working directory. */
    problems: Problem[];
    /** What could not be looked at, and why. */
    skipped: Skipped[];
    /** The text of each file that has a problem, by the path in the problem: files of a zip are not on disk. */
    sources: Map<string, string>;
    /** Edits that were made. */
    fixed: number;
}

/** Mending one thing can bring another to light; more rounds than this is a fix that undoes another. */
const MAX_ROUNDS = 5;

/**
 * Checks what a user named.
 *
 * @param named paths and component names; none for all of the repository's
 * @param repository absolute
 * @throws UserError where a path is nothing that can be checked; the disk's own errors
 */
export async function checkPaths(named: readonly string[], repository: string, options: CheckOptions): Promise<CheckResult> {
    return checkTargets(findTargets(named, repository), repository, {tools: true, ...options});
}

/** Checks components that are known already, as `zip` does before it packs; without the checks of other programs. */
export async function checkComponents(components: readonly Component[], options: CheckOptions): Promise<Problem[]> {
    const targets = components.map(({folder}): Target => ({kind: 'plugin', folder, place: null, only: null}));
    return (await checkTargets(targets, process.cwd(), options)).problems;
}

async function checkTargets(targets: readonly Target[], repository: string, options: CheckOptions): Promise<CheckResult> {
    const {branch, checks = CHECKS, fix = false, tools = false, onProgress} = options;
    const names = checks.map(({meta}) => meta.name);
    const raised = raisedChecks(repository);
    const moodle = options.moodle ? requireMoodle(options.moodle).root : null;
    const byTools = tools === false ? null : await runTools(targets, {
        checks, branch, moodle, fix, asked: tools === 'asked', ...onProgress !== undefined && {onProgress},
    });
    let fixed = byTools?.fixed ?? 0;
    for (let round = 1; ; round++) {
        const results = await checkAll(targets.map(target => ({target, branch, moodle, checks: names})), onProgress);
        const fixes = new Map(results.flatMap(result => [...result.fixes]));
        const made = fix && round < MAX_ROUNDS ? await mend(fixes) : 0;
        fixed += made;
        if (made === 0) {
            return {
                problems: raise([...byTools?.problems ?? [], ...results.flatMap(result => result.problems)], raised, repository)
                    .sort(compareProblems),
                skipped: [...withoutMoodle(checks, targets, moodle, byTools !== null), ...byTools?.skipped ?? []],
                sources: new Map([...byTools?.sources ?? [], ...results.flatMap(({sources}) => [...sources])]),
                fixed,
            };
        }
    }
}

async function mend(fixes: ReadonlyMap<string, readonly Edit[]>): Promise<number> {
    return fixes.size === 0 ? 0 : applyFixes(fixes);
}

/** What checks cannot tell where a target is checked with no Moodle at hand. */
function withoutMoodle(checks: readonly Check[], targets: readonly Target[], moodle: string | null, tools: boolean): Skipped[] {
    const isAlone = (target: Target): boolean =>
        target.kind !== 'loose' && moodleAround(target.kind === 'plugin' ? target.folder : target.file) === null;
    const run = checks.filter(check => check.meta.withMoodle !== undefined && (tools || !isToolCheck(check)));
    return moodle !== null || !targets.some(isAlone) ? [] : run.map(({meta}) => ({
        code: meta.name, reason: 'No Moodle is at hand: name one with --moodle.',
    }));
}
