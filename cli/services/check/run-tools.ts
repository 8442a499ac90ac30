import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {isToolCheck, type Check, type ToolTarget} from '../../checks/check.js';
import type {Branch} from '../../core/branches.js';
import {readComponent} from '../../core/component.js';
import {UserError} from '../../core/errors.js';
import {listFiles} from '../../core/list-files.js';
import {findMoodle} from '../../core/moodle.js';
import type {Problem} from '../../core/problem.js';
import type {Skipped} from '../../core/report/skipped.js';
import {moodleAround} from './check-target.js';
import {thirdPartyPaths} from '../../core/third-party-paths.js';
import type {Target} from './find-targets.js';

/** Runs the checks that other programs make, one after the other: each fills the machine by itself. */
export async function runTools(
    targets: readonly Target[],
    {checks, branch, moodle, fix}: {checks: readonly Check[]; branch: Branch | null; moodle: string | null; fix: boolean},
): Promise<{problems: Problem[]; skipped: Skipped[]}> {
    const plugins: ToolTarget[] = [];
    for (const target of targets) {
        if (target.kind === 'plugin') {
            const {folder, only} = target;
            const all = await listFiles(folder);
            const isThirdParty = thirdPartyPaths(all, path => readFileSync(join(folder, path), 'utf8'));
            const root = moodle ?? moodleAround(folder);
            plugins.push({
                folder,
                component: componentAt(folder),
                paths: all.filter(path => (only?.has(path) ?? true) && !isThirdParty(path)),
                moodle: root === null ? null : findMoodle(root),
            });
        }
    }
    const problems: Problem[] = [];
    const skipped: Skipped[] = [];
    for (const check of plugins.length > 0 ? checks.filter(isToolCheck) : []) {
        const result = await check.runTool({plugins, branch, fix});
        problems.push(...result.problems.map(problem => ({...problem, file: relative(process.cwd(), problem.file) || '.'})));
        skipped.push(...result.skipped.map(reason => ({code: check.meta.name, reason})));
    }
    return {problems, skipped};
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
