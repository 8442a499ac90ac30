import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {isFileCheck, type Edit} from '../../checks/check.js';
import {CHECKS} from '../../checks/registry.js';
import type {Branch} from '../../core/branches.js';
import {ProblemsError} from '../../core/errors.js';
import {findMoodle, moodleAround} from '../../core/moodle.js';
import {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {loadPhpParser, type PhpParser} from '../../core/php/parse-php.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import type {Target} from './find-targets.js';
import {openFolder} from './plugin-files.js';
import {openZip} from './plugin-zip.js';
import {runChecks} from './run-checks.js';

/** One unit of work, as sent to a thread. */
export interface TargetTask {
    target: Target;
    branch: Branch | null;
    /** Root of the Moodle that the user named; null for the one around the target, if any. */
    moodle: string | null;
    /** Names of the checks to run; a check itself does not travel to a thread. */
    checks: readonly string[];
}

export interface TargetResult {
    problems: Problem[];
    /** The text of each file that has a problem, by the path in the problem. */
    sources: Map<string, string>;
    /** Edits that mend what was found, by the path in the problem. */
    fixes: Map<string, Edit[]>;
}

/** Runs all checks that need no other program on one target. */
export async function checkTarget({target, branch, moodle, checks: names}: TargetTask): Promise<TargetResult> {
    const parser = await loadPhpParser();
    const sources = new Map<string, string>();
    const fixes = new Map<string, Edit[]>();
    const checks = CHECKS.filter(({meta}) => names.includes(meta.name));
    const common = {checks, branch, sources, fixes, parser, moodle: moodleOf(target, moodle, parser)};
    if (target.kind === 'plugin') {
        const files = await openFolder(target.folder, shownPathOrHere);
        return {problems: runChecks(files, {...common, place: target.place, only: target.only}), sources, fixes};
    }
    if (target.kind === 'loose') {
        const text = readFileSync(target.file, 'utf8');
        const path = basename(target.file);
        const problems = runChecks(
            {paths: [path], read: () => text, shown: () => shownPathOrHere(target.file), unpacked: null},
            {...common, checks: checks.filter(isFileCheck), place: null},
        );
        return {problems, sources, fixes};
    }
    try {
        const files = await openZip(target.file, shownPathOrHere(target.file));
        return {problems: runChecks(files, {...common, place: null}), sources, fixes: new Map()};
    } catch (error) {
        if (error instanceof ProblemsError) {
            // No zip at all: one problem beside those of the other targets.
            return {problems: [...error.problems], sources, fixes: new Map()};
        }
        throw error;
    }
}

/** A path as people see it; the working directory itself is a dot. */
function shownPathOrHere(path: string): string {
    return path === process.cwd() ? '.' : shownPath(path);
}

const known = new Map<string, MoodleCode>();

function moodleOf(target: Target, named: string | null, parser: PhpParser): MoodleCode | null {
    const moodle = named === null ? moodleAround(target.kind === 'plugin' ? target.folder : target.file) : findMoodle(named);
    if (moodle === null) {
        return null;
    }
    const code = known.get(moodle.root) ?? new MoodleCode(moodle, parser);
    known.set(moodle.root, code);
    return code;
}
